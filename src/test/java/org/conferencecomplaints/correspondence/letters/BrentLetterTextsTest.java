package org.conferencecomplaints.correspondence.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.conferencecomplaints.correspondence.templates.LetterFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the texts of Brent's letters must say and to whom, clause by clause, whatever the facts of the case are. */
class BrentLetterTextsTest {

    private static final LetterFolder LETTERS = new LetterFolder("brent");
    private static final String WORDING = "conference-invitation-wording";
    private static final Set<String> NAMES = Set.of("authority-request", "meeting-invitation",
        "meeting-invitation-chair", "meeting-outcome", "agency-referral",
        "agency-referral-copy", "next-stages", "lscb-referral", "meeting-note", "investigation-notice",
        "report-delay", "investigation-report", "further-meeting", "further-meeting-date", "investigation-outcome",
        "hearing-options",
        "hearing-reminder", "panel-notice", "panel-papers", "investigation-papers", "report-papers", "panel-decision",
        "executive-decision",
        "reconvened-conference", "closed", "withdrawn",
        "reconvened-outcome", "executive-notice", "executive-papers");
    private static final Set<String> SIGNATORIES = Set.of("chair", "line-manager", "business-manager",
        "independent-chair", "investigator", "panel-chair");
    private static final Set<String> TO_STAFF_ONLY = Set.of("lscb-referral", "meeting-invitation-chair",
        "agency-referral", "investigation-papers");
    private static final String LEAD = "line-manager if aboutChair, else chair";
    private static final String OMBUDSMAN = "Local Government and Social Care Ombudsman";
    /** What pupils of eleven or twelve read: families read these letters in a bad hour. Holds for each letter alone. */
    private static final double HIGHEST_GRADE = 6.0;

    /** A case in which every question was answered; tests take facts away or change them. */
    static Map<String, Object> facts() {
        Map<String, Object> facts = new HashMap<>();
        for (String field : List.of("complaint", "contactNotes", "withdrawalReason", "reply", "viewsComplainant",
            "viewsChair", "discussion", "outcomeText", "agreedActions", "desiredOutcome", "accessNeeds", "findings",
            "delayReason", "reasons", "representing", "supporterName", "reconvenedOutcome", "writtenViews",
            "interviewed", "heard", "agencyContact")) {
            facts.put(field, field + "-words");
        }
        facts.putAll(Map.of("complainantName", "Ada Okafor", "complainantAddress", "7 Hidden Street",
            "complainantEmail", "ada@example.org", "childReference", "CH-77", "chairName", "Grace Moss",
            "subjectName", "Sam Reed", "reference", "BRT-2026-0001", "unitPhone", "020 8937 4300",
            "unitEmail", "unit@example.org", "agencyName", "Elm Trust"));
        facts.putAll(Map.of("windowFurtherMeeting", "10", "windowFurtherReview", "20", "windowWrittenViews", "10"));
        facts.putAll(Map.of("receivedOn", "Monday 2 March 2026", "conferenceOn", "Friday 20 February 2026",
            "meetingOn", "Tuesday 10 March 2026", "meetingHeldOn", "Wednesday 11 March 2026",
            "papersReceivedOn", "Friday 27 March 2026", "reportCompletedOn", "Friday 8 May 2026",
            "newReportDue", "Friday 15 May 2026", "furtherMeetingHeldOn", "Monday 1 June 2026",
            "panelOn", "Wednesday 17 June 2026", "panelHeldOn", "Thursday 18 June 2026"));
        facts.putAll(Map.of("executiveHeldOn", "Friday 19 June 2026", "reconvenedOn", "Monday 6 July 2026",
            "withdrawnOn", "Tuesday 3 March 2026", "windowHearing", "10", "meetingTime", "10 am",
            "meetingPlace", "Room 4", "panelTime", "2 pm", "panelPlace", "Room 9"));
        facts.putAll(Map.of("panelChair", "Mr Vale", "panelSocialCare", "Ms Lake", "panelHealth", "Dr Hill",
            "panelOther", "Mrs Dean", "investigator", "Joe Marsh", "investigatorEmail", "joe@council.example",
            "reconvenedChair", "Nina Field", "recommendation", "continuing", "recommendation_continuing", true,
            "upheld", true));
        return facts;
    }

    static Map<String, Object> facts(Object... changes) {
        Map<String, Object> facts = facts();
        for (int i = 0; i < changes.length; i += 2) {
            facts.put((String) changes[i], changes[i + 1]);
        }
        return facts;
    }

    static Map<String, Object> without(String... fields) {
        Map<String, Object> facts = facts();
        facts.keySet().removeAll(Set.of(fields));
        return facts;
    }

    private static Map<String, Object> toComplainant() {
        return facts(LetterFields.TO_COMPLAINANT, true);
    }

    static Map<String, Object> onlyRequired() {
        return without("accessNeeds", "supporterName", "representing", "subjectName", "meetingTime", "panelTime",
            "desiredOutcome", "agreedActions", "newReportDue", "delayReason", "investigatorEmail",
            "recommendation", "recommendation_continuing", "meetingHeldOn", "furtherMeetingHeldOn");
    }

    /** Every section open at once, so that nothing hides in a branch; not a case that can happen. */
    static Map<String, Object> everyRoute() {
        Map<String, Object> facts = facts();
        for (String yes : List.of("complainantRelationship_child", "complainantRelationship_representative",
            "aboutChair", "subject_professional", "notHeld_postponed", "notHeld_declined",
            "notHeld_did_not_attend", "meetingOutcome_agency", "meetingOutcome_resolved",
            "meetingOutcome_unresolved", "hearing_none", "furtherReview_none", "furtherReview_panel",
            "recommendation_registration", "recommendation_deregistration", "recommendation_change_of_category")) {
            facts.put(yes, true);
        }
        return facts;
    }

    static Stream<String> names() {
        return NAMES.stream().sorted();
    }

    static Stream<String> toTheComplainant() {
        return names().filter(name -> to(name).contains("complainant"));
    }

    private static List<String> to(String name) {
        return Arrays.stream(head(name).get("to").split(",")).map(String::strip).toList();
    }

    @Test
    void everyLetterOfTheProcedureHasATextAndSoHasTheWordingOfInvitations() {
        Set<String> all = new TreeSet<>(NAMES);
        all.add(WORDING);
        assertThat(LETTERS.names()).containsExactlyElementsOf(all);
    }

    @ParameterizedTest
    @MethodSource("names")
    void theHeadOfALetterSaysWhatItIsFor(String name) {
        Map<String, String> head = head(name);
        assertThat(head.keySet()).contains("subject", "to", "clause", "signed", "filing", "check");
        assertThat(head.get("subject")).isNotBlank().hasSizeLessThan(60);
        assertThat(Recipients.ROLES).containsAll(to(name));
        if (!head.get("signed").equals(LEAD)) {
            assertThat(head.get("signed")).isIn(SIGNATORIES);
        }
        if (!head.get("clause").isEmpty()) {
            assertThat(LETTERS.clauses()).contains(head.get("clause").split(",\\s*"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "meeting-invitation    | complainant                                             | B-2.2, B-2.3",
        "meeting-outcome       | complainant                                             | B-2.5, B-2.6",
        "agency-referral       | agency                                                  | B-2.7, B-2.10",
        "agency-referral-copy  | complainant                                             | B-2.8, B-2.9, B-2.10",
        "next-stages           | complainant                                             | B-2.12",
        "lscb-referral         | business-manager                                        | B-2.11",
        "meeting-note          | complainant, independent-chair                          | B-2.13",
        "investigation-notice  | complainant, chair, line-manager                        | B-2.15, B-2.16",
        "report-delay          | complainant, independent-chair                          | B-2.18",
        "investigation-report  | complainant, chair, line-manager, independent-chair     | B-2.19",
        "further-meeting       | complainant, line-manager, chair                        | B-2.20, B-2.21",
        "investigation-outcome | complainant                                             | B-2.22",
        "hearing-options       | complainant                                             | B-2.23, B-2.24",
        "panel-notice          | complainant, line-manager, chair, investigator, panel-chair, panel-social-care, "
            + "panel-health, panel-other | B-2.26, B-2.28, B-2.29",
        "panel-papers          | complainant, line-manager, chair, investigator, panel-chair, panel-social-care, "
            + "panel-health, panel-other | B-2.26",
        "investigation-papers  | investigator                                            | B-2.17",
        "panel-decision | complainant, chair, line-manager, investigator, independent-chair | B-2.32",
        "executive-decision    | complainant, chair, line-manager, investigator          | B-2.27",
        "reconvened-conference | complainant, reconvened-chair                    | B-2.33, B-2.34, B-2.35, B-2.36",
    })
    void aLetterGoesToThoseWhomItsClauseNames(String name, String to, String clause) {
        assertThat(head(name)).containsEntry("to", to).containsEntry("clause", clause);
    }

    @Test
    void copiesAreKeptOnTheFilesThatTheProcedureNames() {
        for (String name : List.of("meeting-outcome", "agency-referral", "agency-referral-copy")) {
            assertThat(head(name)).as(name).containsEntry("filing", "Children's Social Care file");
        }
        for (String name : List.of("panel-decision", "executive-decision")) {
            assertThat(head(name).get("filing")).as(name).contains("LSCB");
        }
        assertThat(names().filter(name -> !head(name).get("filing").isEmpty())).hasSize(5);
    }

    @Test
    void aPersonReadsTheLettersThatTellADecisionInTheirOwnWords() {
        assertThat(names().filter(name -> head(name).get("check").equals("yes"))).containsExactly("executive-decision",
            "investigation-outcome", "investigation-report", "meeting-note", "meeting-outcome", "panel-decision");
    }

    @Test
    void theFirstStageIsSignedByWhoLedIt() {
        for (String name : List.of("meeting-invitation", "meeting-outcome", "agency-referral", "agency-referral-copy",
            "next-stages", "lscb-referral", "meeting-note")) {
            assertThat(head(name)).as(name).containsEntry("signed", LEAD);
        }
        assertThat(head("investigation-notice")).containsEntry("signed", "independent-chair");
        assertThat(head("panel-decision")).containsEntry("signed", "panel-chair");
        assertThat(head("executive-decision")).containsEntry("signed", "independent-chair");
        assertThat(head("investigation-report")).containsEntry("signed", "investigator");
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatPeopleTypedIsNeverTakenForMarkup(String name) {
        assertThat(LETTERS.raw(name)).doesNotContain("{{{").doesNotContain("{{&");
        Map<String, Object> facts = everyRoute();
        facts.replaceAll((field, value) -> value instanceof String ? "<b>&" : value);
        assertThat(text(name, facts)).contains("<b>&");
    }

    @ParameterizedTest
    @MethodSource("names")
    void aLetterReadsWholeWhateverIsKnown(String name) {
        for (Map<String, Object> facts : List.of(everyRoute(), onlyRequired(), facts(), toComplainant())) {
            assertThat(text(name, facts)).as(name).isNotBlank().doesNotContainPattern(" ,| \\.(\\s|$)|\\{|\\}|\\.\\.");
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void aLetterSaysHowToReachUsAndAskForAnotherFormat(String name) {
        assertThat(LETTERS.raw(name)).doesNotContain("Dear ");
        assertThat(text(name, facts())).contains("020 8937 4300", "unit@example.org", "BRT-2026-0001", "large print");
    }

    @ParameterizedTest
    @MethodSource("toTheComplainant")
    void aLetterToTheComplainantOffersEveryFormatAndHelpToAYoungPerson(String name) {
        assertThat(text(name, toComplainant())).contains("easy read", "another language", "interpreter")
            .doesNotContain("advocate");
        assertThat(text(name, facts(LetterFields.TO_COMPLAINANT, true, "complainantRelationship_child", true)))
            .contains("advocate");
    }

    @ParameterizedTest
    @MethodSource("names")
    void noLetterPrintsWhatIsNotForItsReader(String name) {
        Map<String, Object> staff = everyRoute();
        Map<String, Object> own = everyRoute();
        own.put(LetterFields.TO_COMPLAINANT, true);
        for (Map<String, Object> facts : List.of(staff, own)) {
            assertThat(text(name, facts)).doesNotContain("7 Hidden Street", "ada@example.org", "contactNotes-words",
                "reply-words", "withdrawalReason-words", "interviewed-words", "heard-words", "writtenViews-words");
        }
    }

    @ParameterizedTest
    @MethodSource("toOthersToo")
    void whatConcernsTheComplainantAloneStandsOnNoOtherCopy(String name) {
        assertThat(text(name, everyRoute())).doesNotContain("accessNeeds-words", "supporterName-words");
        assertThat(text(name, facts())).doesNotContain("your complaint", "Your complaint");
    }

    static Stream<String> toOthersToo() {
        return names().filter(name -> TO_STAFF_ONLY.contains(name) || to(name).size() > 1);
    }

    @ParameterizedTest
    @MethodSource("names")
    void nothingIsPutInCapitalsForEmphasis(String name) {
        assertThat(text(name, Map.of())).doesNotContainPattern("\\b[A-Z]{3,}\\b");
    }

    @ParameterizedTest
    @MethodSource("names")
    void aLetterCanBeReadByATwelveYearOld(String name) {
        for (Map<String, Object> facts : List.of(facts(), toComplainant(), facts("upheld", false),
            facts("aboutChair", true), facts("complainantRelationship_child", true, "toComplainant", true),
            facts("complainantRelationship_representative", true, "representing", "Ben Okafor"),
            without("meetingHeldOn", "reconvenedHeldOn", "panelHeldOn", "executiveHeldOn"),
            facts("reconvenedHeldOn", "Monday 6 July 2026"))) {
            assertThat(LETTERS.grade(name, facts)).as(name).isLessThanOrEqualTo(HIGHEST_GRADE);
        }
    }

    @Test
    void aRepresentativeIsWrittenToForThePersonTheySpeakFor() {
        Map<String, Object> facts = facts("complainantRelationship_representative", true, "toComplainant", true);
        for (String name : toTheComplainant().toList()) {
            assertThat(text(name, facts)).as(name).contains("representing-words");
            assertThat(text(name, toComplainant())).as(name).doesNotContain("representing-words");
        }
    }

    @Test
    void theMeetingGivesFullOpportunityToExplainAndNamesWhoWillBeThere() {
        assertThat(text("meeting-invitation", facts())).contains("Tuesday 10 March 2026", "10 am", "Room 4",
            "explain your complaint in full", "You will meet Grace Moss", "someone to support you",
            "accessNeeds-words", "If you cannot come").doesNotContain("new date", "line manager");
        assertThat(text("meeting-invitation", facts("aboutChair", true))).contains("line manager will lead",
            "Grace Moss, will be there too");
        assertThat(text("meeting-invitation", facts("notHeld_postponed", true))).contains("new date");
    }

    @Test
    void theOutcomeLetterSaysExactlyWhatActionIsTakenIfAny() {
        assertThat(text("meeting-outcome", facts())).contains("Wednesday 11 March 2026", "outcomeText-words",
            "agreedActions-words");
        assertThat(text("meeting-outcome", facts("agreedActions", ""))).contains("did not agree on any further action");
    }

    @Test
    void anAgencyIsAskedToTakeTheComplaintUpUnderItsOwnProcedure() {
        assertThat(text("agency-referral", facts())).contains("Ada Okafor", "complaint-words",
            "your own formal complaints procedure", "copy of this letter")
            .doesNotContain("outcomeText-words", "CH-77");
        assertThat(text("agency-referral", facts("meetingOutcome_agency", true))).contains("outcomeText-words");
        assertThat(text("agency-referral", facts("subject_professional", true))).contains("Sam Reed");
    }

    @Test
    void theComplainantLearnsWhatWasDoneTheContactThereAndGetsTheCopy() {
        assertThat(text("agency-referral-copy", facts())).contains("Elm Trust", "agencyContact-words",
            "their own complaints procedure", "A copy of our letter to them");
        assertThat(head("agency-referral-copy")).containsEntry("encloses", "brent/agency-referral");
    }

    @Test
    void theNextStagesAreExplainedWhetherOrNotTheMeetingWasHeld() {
        assertThat(text("next-stages", facts())).contains("Thank you for meeting us", "Business Manager",
            "Independent Chair", "Investigating Officer", "within 10 working days", "views in writing", "6 weeks",
            "one more meeting", "panel", "Executive group", "note of our meeting", "do not need to do anything");
        assertThat(text("next-stages", without("meetingHeldOn"))).contains("did not take place")
            .doesNotContain("Thank you for meeting", "note of our meeting");
    }

    @Test
    void theReferralGivesTheBusinessManagerTheComplaint() {
        assertThat(text("lscb-referral", facts())).contains("BRT-2026-0001", "Ada Okafor", "CH-77", "Grace Moss",
            "complaint-words", "advise the Independent Chair", "within 10 working days");
        assertThat(text("lscb-referral", without("meetingHeldOn"))).contains("did not take place");
    }

    @Test
    void theMeetingNoteSetsOutEachPartysViewsTheDiscussionAndTheFinalOutcome() {
        assertThat(text("meeting-note", facts("meetingOutcome_unresolved", true))).contains("Wednesday 11 March 2026",
            "viewsComplainant-words", "viewsChair-words", "discussion-words", "final outcome",
            "could not be sorted out", "outcomeText-words");
        assertThat(text("meeting-note", without("meetingHeldOn", "viewsComplainant", "viewsChair", "discussion",
            "outcomeText"))).contains("did not take place", "goes on").doesNotContain("views of", "discussed");
    }

    @Test
    void theInvestigationNoticeExplainsTheProcedureTheOfficerAndTheRightToWrittenViews() {
        for (Map<String, Object> facts : List.of(facts(), toComplainant())) {
            assertThat(text("investigation-notice", facts)).contains("Joe Marsh", "joe@council.example",
                "views of the complaint", "You do not have to", "6 weeks", "minutes of the conference",
                "summary of what the officer has found", "one more meeting", "panel");
        }
        assertThat(text("investigation-notice", toComplainant())).contains("officer would like to meet you");
    }

    @Test
    void aLateReportIsToldWithItsNewDateWhereThereIsOne() {
        assertThat(text("report-delay", toComplainant())).contains("sorry", "6 weeks", "Friday 15 May 2026",
            "delayReason-words");
        assertThat(text("report-delay", without("newReportDue"))).contains("set a new date")
            .doesNotContain("delayReason-words");
    }

    @Test
    void aReportThatMissesItsNewDateTooIsNotPromisedForThatDate() {
        assertThat(text("report-delay", facts("toComplainant", true, "newReportDue_passed", true)))
            .contains("It is not ready yet", "will set a new date")
            .doesNotContain("should now be ready", "delayReason-words");
    }

    @Test
    void theReportComesWithASummaryOfItsFindings() {
        assertThat(text("investigation-report", facts())).contains("copy of the report", "findings-words",
            "Summary of the findings", "Joe Marsh");
    }

    @Test
    void aFurtherMeetingCanBeDeclinedAndSilenceDeclinesIt() {
        assertThat(text("further-meeting", toComplainant())).contains("You do not have to meet", "If you say no",
            "If we do not hear from you", "Grace Moss", "line manager");
        assertThat(text("further-meeting", facts())).contains("can say no").doesNotContain("You do not have to meet");
    }

    @Test
    void theOutcomeOfTheFurtherMeetingIsSetOut() {
        assertThat(text("investigation-outcome", facts())).contains("Monday 1 June 2026", "outcomeText-words");
    }

    @ParameterizedTest
    @CsvSource({"hearing-options", "hearing-reminder"})
    void bothWaysOfHearingAreExplainedAndNoneIsChosenForTheComplainant(String name) {
        assertThat(text(name, facts())).contains("A panel.", "On paper.", "Executive group", "solicitor",
            "We will not choose for you", "within 10 working days of getting this letter");
        assertThat(text("hearing-reminder", facts())).contains("we will close your complaint", "open it again");
    }

    @Test
    void thePanelNoticeGivesThePanelThePapersAndWelcomesASupporter() {
        assertThat(text("panel-notice", toComplainant())).contains("Wednesday 17 June 2026", "2 pm", "Room 9",
            "Mr Vale", "Ms Lake", "Dr Hill", "Mrs Dean", "can be a solicitor", "copy of all the papers",
            "explain the procedure to you", "uphold the complaint", "dismiss the complaint");
        assertThat(text("panel-notice", facts())).contains("Mr Vale", "Ms Lake", "Dr Hill", "Mrs Dean",
            "copy of all the papers", "this one takes its place");
    }

    @ParameterizedTest
    @CsvSource({"panel-decision, Thursday 18 June 2026", "executive-decision, Friday 19 June 2026"})
    void aDecisionGivesReasonsAndWhatFollowsFromIt(String name, String heldOn) {
        assertThat(text(name, facts()))
            .contains(heldOn, "upheld", "reasons-words", "should stay on a child protection plan",
                "a different chair")
            .doesNotContain("dismissed", OMBUDSMAN, "no longer");
        assertThat(text(name, facts("upheld", false))).contains(heldOn, "dismissed", "reasons-words", OMBUDSMAN)
            .doesNotContain("upheld", "should stay on a child protection plan", "a different chair");
    }

    /** The complainant is spoken to; what is for them alone stands in no other party's copy. */
    @ParameterizedTest
    @ValueSource(strings = {"panel-decision", "executive-decision"})
    void aDecisionSpeaksToTheComplainantAsYou(String name) {
        Map<String, Object> theirs = toComplainant();
        theirs.put("upheld", false);
        theirs.put("groundFlawedBasis", true);
        assertThat(text(name, theirs)).contains("about your complaint", "If you do not agree", "0300 061 0614",
            "cannot change what a conference decided", "data protection law")
            .doesNotContain("the complaint that Ada Okafor made");
        assertThat(text(name, facts("upheld", false, "groundFlawedBasis", true)))
            .contains("the complaint that Ada Okafor made").doesNotContain("0300 061 0614", "data protection law");
    }

    /** The ombudsman does not look at what staff complain of. */
    @ParameterizedTest
    @ValueSource(strings = {"panel-decision", "executive-decision", "report-delay", "closed"})
    void aMemberOfStaffIsNotSentToTheOmbudsman(String name) {
        Map<String, Object> staff = toComplainant();
        staff.put("upheld", false);
        assertThat(text(name, staff)).contains("0300 061 0614");
        staff.put("complainantRelationship_professional", true);
        assertThat(text(name, staff)).contains("as a member of staff").doesNotContain("0300 061 0614");
    }

    @Test
    void theReconvenedConferenceHasADifferentChairAndTheRecommendationBeforeIt() {
        for (Map<String, Object> facts : List.of(facts(), toComplainant())) {
            assertThat(text("reconvened-conference", facts)).contains("Monday 6 July 2026", "Nina Field",
                "different chair", "should stay on a child protection plan", "needs a child protection plan",
                "free to decide");
        }
        assertThat(text("reconvened-conference", facts())).contains("CH-77")
            .doesNotContain("Ada Okafor", "reasons-words", "complaint-words", "further review");
    }

    @Test
    void aFurtherReviewIsOfferedOnceAndNotAfterTheLast() {
        for (String name : List.of("reconvened-conference", "reconvened-outcome")) {
            assertThat(text(name, toComplainant())).as(name).containsIgnoringCase("you can ask for a further review")
                .contains("Executive group", "review panel");
        }
        assertThat(text("reconvened-conference", facts("toComplainant", true, "furtherReview_panel", true)))
            .contains("has had a further review").doesNotContain("you can ask for a further review");
    }

    @Test
    void aComplaintNotPursuedIsClosedForThatReasonAndCanBeOpenedAgain() {
        Map<String, Object> silent = without("panelHeldOn", "executiveHeldOn");
        assertThat(text("closed", silent)).contains("We wrote to you twice", "will not choose for you",
            "open your complaint again", OMBUDSMAN).doesNotContain("You told us", "further review", "upheld");
        silent.put("hearing_none", true);
        assertThat(text("closed", silent)).contains("You told us that you do not want a panel")
            .doesNotContain("We wrote to you twice");
    }

    @Test
    void aComplaintClosedAfterTheNewConferenceSaysWhetherAReviewWasAskedFor() {
        Map<String, Object> facts = facts("reconvenedHeldOn", "Monday 6 July 2026");
        assertThat(text("closed", facts)).contains("Monday 6 July 2026", "no such request", OMBUDSMAN)
            .doesNotContain("panel, or on paper", "last review");
        facts.put("furtherReview_none", true);
        assertThat(text("closed", facts)).contains("you do not want one").doesNotContain("no such request");
    }

    @Test
    void whenTheLastReviewIsOverTheOmbudsmanIsNamed() {
        assertThat(text("closed", facts("reconvenedHeldOn", "Monday 6 July 2026", "furtherReview_panel", true)))
            .contains("further review by a panel", "last review", OMBUDSMAN).doesNotContain("no such request");
        assertThat(text("closed", facts())).contains("has decided", "no further step", OMBUDSMAN);
    }

    @Test
    void aWithdrawnComplaintStaysOnRecordAndCanBeMadeAgain() {
        assertThat(text("withdrawn", facts())).contains("Tuesday 3 March 2026", "keep a record", "complain again",
            "open this complaint again", "If you did not ask for this");
    }

    @Test
    void theWordingOfInvitationsIsThePrescribedOneWordForWord() {
        assertThat(head(WORDING)).containsEntry("to", "nobody").containsEntry("clause", "B-2.1");
        assertThat((head(WORDING).get("subject") + " " + text(WORDING, Map.of())).replaceAll("\\s+", " "))
            .isEqualTo(PRESCRIBED.replaceAll("\\s+", " ").strip());
    }

    static final String PRESCRIBED = """
        Complaints Procedure

        If, following the conference/ meeting, you are unhappy and feel that:

        a. The way the Child Protection Conference dealt with the case was unreasonable

        OR

        b. The final decision of the conference was made on a flawed basis, (perhaps due to a lack of information, \
        or incorrect information being presented)

        OR

        c. You are unhappy about the registration/deregistration or outcome.

        Please contact the Chair of the Case Conference. It is essential that all complaints are firstly addressed \
        to the Chair of the Case Conference for informal resolution. This can be done in person, by letter or by \
        telephone. If the complaint is about the Chair, the complaint should be addressed to the Chair's Line \
        Manager.
        """;

    private static Map<String, String> head(String name) {
        return LETTERS.head(name);
    }

    private static String text(String name, Map<String, Object> facts) {
        return LETTERS.text(name, facts);
    }
}
