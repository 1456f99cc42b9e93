package org.conferencecomplaints.correspondence.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.conferencecomplaints.correspondence.templates.LetterFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the texts of City and Hackney's letters must say, clause by clause, whatever the facts of the case are.
 * Reads the files as they are; how letters are laid out and sent is tested elsewhere.
 */
class LetterTextsTest {

    private static final LetterFolder LETTERS = new LetterFolder("hackney");
    private static final Set<String> NAMES = Set.of("acknowledgement", "redirect", "out-of-time", "meeting-invitation",
        "feedback", "panel-invitation", "panel-papers", "panel-delay", "panel-upheld", "panel-not-upheld",
        "recommendations",
        "closed", "withdrawn", "professional-referral", "authority-request", "recommendation-outcome");
    private static final Set<String> TO_OTHERS = Set.of("recommendations", "professional-referral", "panel-papers");
    private static final Set<String> SIGNATORIES = Set.of("unit", "group-manager", "head-of-safeguarding",
        "panel-chair");
    private static final String OMBUDSMAN = "Local Government and Social Care Ombudsman";
    private static final String NO_CHANGE = "panel cannot change decisions about child protection plans";
    /** What pupils of eleven or twelve read: families read these letters in a bad hour. Holds for each letter alone. */
    private static final double HIGHEST_GRADE = 6.0;

    /** A case in which every question was answered; tests take facts away or change them. */
    static Map<String, Object> facts() {
        Map<String, Object> facts = new HashMap<>();
        for (String field : List.of("representing", "supporterName", "accessNeeds", "complaint", "reply",
            "contactNotes", "withdrawalReason", "meetingNote", "desiredOutcome")) {
            facts.put(field, field + "-words");
        }
        facts.putAll(Map.of("complainantName", "Ada Okafor", "complainantAddress", "7 Hidden Street",
            "complainantEmail", "ada@example.org", "childReference", "CH-77", "chairName", "Grace Moss",
            "subjectName", "Sam Reed", "reference", "HCK-2026-0001", "unitPhone", "020 8356 5800",
            "unitEmail", "unit@example.org", "unitName", "Quality and Improvement Unit"));
        facts.putAll(Map.of("receivedOn", "Monday 2 March 2026", "conferenceOn", "Friday 20 February 2026",
            "meetingOn", "Tuesday 10 March 2026", "replyReceivedOn", "Friday 27 March 2026",
            "panelOn", "Wednesday 15 April 2026", "panelHeldOn", "Thursday 16 April 2026",
            "withdrawnOn", "Tuesday 3 March 2026", "reviewConferenceOn", "Monday 4 May 2026",
            "dueH14", "Monday 16 March 2026", "dueH16", "Wednesday 25 March 2026"));
        facts.putAll(Map.of("meetingTime", "10 am", "meetingPlace", "Room 4", "panelTime", "2 pm",
            "panelPlace", "Room 9", "panelMembers", "Ms Lake", "boardMembers", "Dr Hill", "panelChair", "Mr Vale",
            "newChair", "Nina Field", "redirectEmail", "clinic@example.org"));
        facts.putAll(Map.of("triageReason", "the triage reason", "redirectTo", "The clinic, 1 High Street",
            "feedback", "the feedback itself", "agreedActions", "the agreed actions",
            "extensionReason", "the reason for the delay", "extensionApprovedBy", "Mr Stone",
            "conductFinding", "the conduct finding", "decisionFinding", "the decision finding",
            "reasons", "the panel's reasons"));
        for (String yes : List.of("groundConduct", "groundProcess", "groundFacts", "groundDecision", "alsoRedirect",
            "recommendDifferentChair", "recommendEarlierReview", "subject_professional")) {
            facts.put(yes, true);
        }
        return facts;
    }

    static Map<String, Object> facts(String name, Object value) {
        Map<String, Object> facts = facts();
        facts.put(name, value);
        return facts;
    }

    static Map<String, Object> onlyRequired() {
        Map<String, Object> facts = facts();
        facts.keySet().removeAll(Set.of("representing", "supporterName", "accessNeeds", "subjectName", "meetingTime",
            "panelTime", "triageReason", "redirectTo", "redirectEmail", "newChair", "agreedActions", "dueH14",
            "replyReceivedOn", "reviewConferenceOn", "dueH16", "alsoRedirect", "subject_professional",
            "groundFacts"));
        return facts;
    }

    private static Map<String, Object> heldOn(String day) {
        return facts("meetingHeldOn", day);
    }

    static Stream<String> names() {
        return NAMES.stream().sorted();
    }

    static Stream<String> toTheComplainant() {
        return names().filter(name -> !TO_OTHERS.contains(name));
    }

    @Test
    void everyLetterOfTheProcedureHasAText() {
        assertThat(LETTERS.names()).containsExactlyInAnyOrderElementsOf(NAMES);
    }

    @ParameterizedTest
    @MethodSource("names")
    void theHeadOfALetterSaysWhatItIsFor(String name) {
        Map<String, String> head = head(name);
        assertThat(head.keySet()).startsWith("subject", "to", "clause", "signed", "filing", "check");
        assertThat(head.keySet().contains("papers")).isEqualTo(name.equals("panel-papers"));
        assertThat(head.get("subject")).isNotBlank().hasSizeLessThan(60);
        assertThat(head.get("signed")).isIn(SIGNATORIES);
        assertThat(head.get("check")).isIn("yes", "no", "second");
        if (!head.get("clause").isEmpty()) {
            assertThat(LETTERS.clauses()).contains(head.get("clause"));
        }
    }

    @Test
    void onlyDecisionsInAPersonsOwnWordsAreReadBeforeTheyLeave() {
        assertThat(names().filter(name -> head(name).get("check").equals("yes")))
            .containsExactly("feedback", "panel-not-upheld", "panel-upheld");
    }

    @Test
    void refusalsRedirectionsAndDelaysAreReadByASecondPerson() {
        assertThat(names().filter(name -> head(name).get("check").equals("second")))
            .containsExactly("out-of-time", "panel-delay", "redirect");
    }

    @Test
    void lettersThatKeepALimitNameItsClause() {
        for (String name : List.of("acknowledgement", "redirect", "out-of-time")) {
            assertThat(head(name)).as(name).containsEntry("clause", "H-1.2");
        }
        assertThat(head("feedback")).containsEntry("clause", "H-1.5").containsEntry("signed", "group-manager");
        assertThat(head("panel-upheld")).containsEntry("clause", "H-2.6").containsEntry("signed", "panel-chair");
        assertThat(head("panel-not-upheld")).containsEntry("clause", "H-2.7").containsEntry("signed", "panel-chair");
    }

    @Test
    void onlyTheLettersMeantForOthersGoToThem() {
        assertThat(head("recommendations")).containsEntry("to", "conference-service");
        assertThat(head("professional-referral")).containsEntry("to", "professional-body");
        assertThat(toTheComplainant())
            .allSatisfy(name -> assertThat(head(name)).as(name).containsEntry("to", "complainant"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatPeopleTypedIsNeverTakenForMarkup(String name) {
        assertThat(raw(name)).doesNotContain("{{{").doesNotContain("{{&");
        Map<String, Object> facts = everyRoute();
        facts.replaceAll((field, value) -> value instanceof String ? "<b>&" : value);
        assertThat(text(name, facts)).contains("<b>&");
    }

    @ParameterizedTest
    @MethodSource("names")
    void aLetterReadsWholeWhateverIsKnown(String name) {
        for (Map<String, Object> facts : List.of(everyRoute(), onlyRequired(), facts())) {
            assertThat(text(name, facts)).as(name).isNotBlank()
                .doesNotContainPattern(" ,| \\.(\\s|$)|\\{|\\}");
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void theGreetingIsLeftToTheLayout(String name) {
        assertThat(raw(name)).doesNotContain("Dear ");
    }

    @ParameterizedTest
    @MethodSource("names")
    void aLetterSaysHowToReachUsAndAskForAnotherFormat(String name) {
        assertThat(text(name, facts())).contains("020 8356 5800", "unit@example.org", "HCK-2026-0001", "large print");
    }

    @ParameterizedTest
    @MethodSource("toTheComplainant")
    void aLetterToTheComplainantOffersEveryFormat(String name) {
        assertThat(text(name, facts())).contains("large print", "easy read", "another language", "interpreter");
    }

    @ParameterizedTest
    @MethodSource("toTheComplainant")
    void aYoungPersonIsToldThatSomeoneCanHelpThem(String name) {
        assumeThat(name).as("a representative's").isNotEqualTo("authority-request");
        assertThat(text(name, facts("complainantRelationship_child", true))).contains("advocate");
        assertThat(text(name, facts())).doesNotContain("advocate");
    }

    @ParameterizedTest
    @MethodSource("names")
    void noLetterPrintsWhatIsNotForItsReader(String name) {
        assertThat(text(name, everyRoute())).doesNotContain("7 Hidden Street", "ada@example.org", "clinic@example.org",
            "contactNotes-words", "complaint-words", "reply-words", "meetingNote-words", "withdrawalReason-words");
    }

    @ParameterizedTest
    @MethodSource("names")
    void nothingIsPutInCapitalsForEmphasis(String name) {
        assertThat(text(name, Map.of())).doesNotContainPattern("\\b[A-Z]{3,}\\b");
    }

    @ParameterizedTest
    @MethodSource("names")
    void aLetterCanBeReadByATwelveYearOld(String name) {
        Map<String, Object> young = facts("complainantRelationship_child", true);
        Map<String, Object> another = facts("complainantRelationship_representative", true);
        another.put("representing", "Ben Okafor");
        for (Map<String, Object> facts : List.of(facts(), heldOn("Tuesday 10 March 2026"), young, another,
            facts("satisfied", true), facts("notHeld_did_not_attend", true), facts("redirectConsent", true))) {
            assertThat(LETTERS.grade(name, facts)).as(name).isLessThanOrEqualTo(HIGHEST_GRADE);
        }
    }

    @Test
    void theAcknowledgementSaysWhatCameWhenAndWhatHappensNext() {
        assertThat(text("acknowledgement", facts())).contains("Monday 2 March 2026", "Friday 20 February 2026",
            "the way the conference was run", "the process of the conference", "the facts that a decision",
            "put a child on a child protection plan", "Group Manager", "by Monday 16 March 2026",
            "within 5 working days of the meeting", "say no to a meeting", "the triage reason");
    }

    @Test
    void theAcknowledgementNamesOnlyTheGroundsGiven() {
        assertThat(text("acknowledgement", facts("groundFacts", false))).doesNotContain("the facts that a decision");
    }

    @Test
    void theAcknowledgementKnowsTheTenDaysBeforeTheirDateIsKnown() {
        assertThat(text("acknowledgement", facts("dueH14", "")))
            .contains("within 10 working days of the day we received it").doesNotContain("by .");
    }

    @Test
    void aMixedComplaintIsSplitAndOnlyThen() {
        assertThat(text("acknowledgement", facts())).contains("Part of your complaint", "The clinic, 1 High Street",
            "We have not told them", "still look at the rest");
        assertThat(text("acknowledgement", facts("alsoRedirect", false)))
            .doesNotContain("Part of your complaint", "The clinic", "We have not told them");
    }

    @Test
    void aRedirectSaysWhomToContactWhyAndThatItIsClosedHere() {
        assertThat(text("redirect", facts("alsoRedirect", false))).contains("We received it on Monday 2 March 2026",
            "Sam Reed", "the triage reason", "The clinic, 1 High Street", "closed your complaint", OMBUDSMAN);
    }

    @Test
    void aRedirectOfAPartDoesNotSayThatTheComplaintIsClosed() {
        assertThat(text("redirect", facts())).contains("that part of your complaint", "look at the rest", OMBUDSMAN)
            .doesNotContain("closed your complaint");
    }

    @ParameterizedTest
    @MethodSource("signposting")
    void nothingIsSaidToBePassedOnWithoutConsent(String name) {
        assertThat(text(name, facts("redirectConsent", false))).contains("We have not told them")
            .doesNotContain("You agreed");
        assertThat(text(name, facts("redirectConsent", true))).contains("You agreed")
            .doesNotContain("We have not told them");
    }

    static Stream<String> signposting() {
        return Stream.of("acknowledgement", "redirect");
    }

    @Test
    void aLateComplaintIsTurnedDownWithTheRuleTheReasonAndTheOmbudsman() {
        assertThat(text("out-of-time", facts())).contains("We received it on Monday 2 March 2026", "28 days",
            "Friday 20 February 2026", "the triage reason", OMBUDSMAN);
    }

    @Test
    void aMeetingInvitationSaysWhenWhereAndWithWhom() {
        assertThat(text("meeting-invitation", facts())).contains("Tuesday 10 March 2026", "10 am", "Room 4",
            "someone to support you", "accessNeeds-words", "If you cannot come", "choose not to meet");
        assertThat(text("meeting-invitation", facts("accessNeeds", ""))).contains("help to get there", "interpreter");
    }

    @Test
    void aNewMeetingDateIsToldToReplaceTheOldOne() {
        assertThat(text("meeting-invitation", facts("notHeld_postponed", true))).contains("new date");
        assertThat(text("meeting-invitation", facts())).doesNotContain("new date");
    }

    @Test
    void feedbackTellsHowToGoOnToTheHeadOfSafeguarding() {
        assertThat(text("feedback", facts())).contains("the feedback itself", "the agreed actions",
            "Head of Safeguarding", "within 5 working days of receiving this letter", "unit@example.org",
            "within 15 working days", NO_CHANGE);
    }

    @Test
    void feedbackFitsWhetherTheMeetingWasHeldDeclinedOrMissed() {
        String held = text("feedback", heldOn("Tuesday 10 March 2026"));
        String declined = text("feedback", facts("notHeld_declined", true));
        String missed = text("feedback", facts("notHeld_did_not_attend", true));
        assertThat(held).contains("Thank you for meeting us on Tuesday 10 March 2026").doesNotContain("did not want");
        assertThat(declined).contains("did not want a meeting").doesNotContain("Thank you for meeting");
        assertThat(text("feedback", facts("meetingDeclined", true))).contains("did not want a meeting");
        assertThat(missed).contains("did not go ahead").doesNotContain("did not want", "Thank you for meeting");
    }

    @Test
    void feedbackWithoutAgreedActionsPromisesNone() {
        assertThat(text("feedback", facts("agreedActions", ""))).doesNotContain("What will be done");
    }

    @ParameterizedTest
    @MethodSource("aboutThePanel")
    void everyPanelLetterSaysThatThePanelCannotChangeAPlan(String name) {
        assertThat(text(name, facts())).contains(NO_CHANGE);
    }

    static Stream<String> aboutThePanel() {
        return Stream.of("panel-invitation", "panel-delay", "panel-upheld", "panel-not-upheld");
    }

    @ParameterizedTest
    @MethodSource("aboutThePanel")
    void everyPanelLetterNamesBothQuestionsOfThePanel(String name) {
        assertThat(text(name, facts())).contains("how the conference was run, and whether procedures were followed",
            "whether it was reasonable to come to the decision about the need for a child protection plan");
    }

    @Test
    void aPanelInvitationSaysWhenWhereAndWhoDecides() {
        assertThat(text("panel-invitation", facts())).contains("Wednesday 15 April 2026", "2 pm", "Room 9", "Mr Vale",
            "Ms Lake", "Dr Hill", "City and Hackney Safeguarding Children Board", "someone to support you",
            "within 5 working days");
    }

    @Test
    void aDelayOfThePanelIsExplained() {
        assertThat(text("panel-delay", facts())).contains("15 working days", "the reason for the delay", "Mr Stone",
            "Wednesday 15 April 2026");
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void bothDecisionsGiveFindingsReasonsAndTheRoutesThatAreLeft(String name) {
        assertThat(text(name, facts())).contains("Thursday 16 April 2026", "the conduct finding",
            "the decision finding", "the panel's reasons", "solicitor", "Citizens Advice Bureau", OMBUDSMAN);
    }

    static Stream<String> decisions() {
        return Stream.of("panel-upheld", "panel-not-upheld");
    }

    @Test
    void anUpheldComplaintTellsTheRecommendationsMadeAndNoOther() {
        assertThat(text("panel-upheld", facts("recommendEarlierReview", false)))
            .contains("run by a different chair").doesNotContain("earlier than planned");
        assertThat(text("panel-upheld", facts("recommendDifferentChair", false)))
            .contains("earlier than planned").doesNotContain("run by a different chair");
        assertThat(text("panel-not-upheld", facts())).doesNotContain("recommend", "a different chair");
    }

    @Test
    void theConferenceServiceGetsTheRecommendationsAndNothingOfTheFamilys() {
        assertThat(text("recommendations", everyRoute())).contains("CH-77", "Friday 20 February 2026",
            "a different chair", "Nina Field", "earlier than planned", "Monday 4 May 2026", "Please confirm",
            NO_CHANGE)
            .doesNotContain("Ada Okafor", "finding", "-words", "reasons", "Sam Reed", "Grace Moss");
    }

    @Test
    void aClosedComplaintReadsRightForBothWaysOfClosing() {
        assertThat(text("closed", facts("satisfied", true))).contains("you are satisfied", "Friday 27 March 2026")
            .doesNotContain("no reply", "5 working days");
        assertThat(text("closed", facts("replyReceivedOn", ""))).contains("5 working days",
            "until Wednesday 25 March 2026", "no reply", "The Head of Safeguarding decides", OMBUDSMAN)
            .doesNotContain("you are satisfied");
    }

    @Test
    void aWithdrawnComplaintStaysOnRecordAndCanBeMadeAgain() {
        assertThat(text("withdrawn", facts())).contains("Tuesday 3 March 2026", "keep a record", "complain again",
            "28 days", "open your complaint again", "If you did not ask for this");
    }

    @Test
    void theProfessionalsOrganisationLearnsNothingWithoutConsent() {
        assertThat(text("professional-referral", facts("redirectConsent", true))).contains("Ada Okafor", "Sam Reed",
            "has agreed that we write to you").doesNotContain("CH-77", "conference", "-words", "feedback");
        assertThat(text("professional-referral", facts())).doesNotContain("Ada Okafor", "Sam Reed");
    }

    @Test
    void aRepresentativeIsWrittenToForThePersonTheySpeakFor() {
        Map<String, Object> facts = facts("complainantRelationship_representative", true);
        for (String name : toTheComplainant().filter(each -> !Set.of("panel-delay", "authority-request").contains(each))
            .toList()) {
            assertThat(text(name, facts)).as(name).contains("representing-words");
            assertThat(text(name, facts())).as(name).doesNotContain("representing-words");
        }
    }

    /** Every section open at once, so that nothing hides in a branch; not a case that can happen. */
    static Map<String, Object> everyRoute() {
        Map<String, Object> facts = heldOn("Tuesday 10 March 2026");
        for (String yes : List.of("complainantRelationship_child", "complainantRelationship_representative",
            "redirectConsent", "satisfied", "notHeld_postponed", "subject_agency")) {
            facts.put(yes, true);
        }
        return facts;
    }

    private static String raw(String name) {
        return LETTERS.raw(name);
    }

    private static Map<String, String> head(String name) {
        return LETTERS.head(name);
    }

    private static String text(String name, Map<String, Object> facts) {
        return LETTERS.text(name, facts);
    }
}
