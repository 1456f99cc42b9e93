package org.conferencecomplaints.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fields that other programs rely on, with their choices, and which must be filled in where they are asked. */
class ContractFieldsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|',
        textBlock = """
                    hackney-complaint | complainantName* complainantRelationship* representing* authoritySeen* contactChannel* \
            complainantAddress* complainantEmail* contactNotes accessNeeds supporterName childReference* conferenceOn* \
            conferenceChair* receivedOn* receivedBy* subject* subjectName* aboutChair* complaint* desiredOutcome groundConduct groundProcess \
            groundFacts groundDecision needLargePrint needEasyRead needTranslation needInterpreter advocateName advocateCopy advocateChannel* advocateAddress* \
            advocateEmail*
                    hackney-triage-complaint | authoritySeen* authorityOverride* triageDecision* triageReason alsoRedirect redirectTo* redirectConsent redirectEmail*
                    hackney-arrange-meeting | contactedOn* meetingDeclined notReached firstAttemptOn* secondAttemptOn* attempts* meetingOn* meetingTime meetingPlace*
                    hackney-record-meeting | notHeld meetingHeldOn* meetingNote* agreedActions feedback* groundConductFinding groundProcessFinding \
            groundFactsFinding groundDecisionFinding
                    hackney-record-reply | replyReceivedOn* satisfied* reply
                    hackney-convene-panel | panelOn* panelTime panelPlace* panelChair* panelMembers* panelMembersEmails boardMembers* \
            extensionReason extensionApprovedBy
                    hackney-record-panel-decision | notHeld panelHeldOn* satBy quorate groundConductFinding groundProcessFinding \
            groundFactsFinding groundDecisionFinding conductFinding* decisionFinding* upheld* reasons* \
            recommendDifferentChair recommendEarlierReview
                    hackney-follow-up-recommendations | newChair* reviewConferenceOn*
                    brent-complaint | complainantName* complainantRelationship* representing* authoritySeen* contactChannel* \
            complainantAddress* complainantEmail* contactNotes accessNeeds supporterName childReference* conferenceOn* \
            conferenceChair* receivedOn* receivedBy* subject* aboutChair* subjectName* complaint* desiredOutcome groundUnreasonable \
            groundFlawedBasis groundOutcome needLargePrint needEasyRead needTranslation needInterpreter advocateName advocateCopy advocateChannel* advocateAddress* \
            advocateEmail*
                    brent-review-complaint | authoritySeen authorityOverride* route* alsoAgency agencyPart agencyName* agencyContact*
                    brent-arrange-meeting | meetingDeclined notReached meetingOn* meetingTime meetingPlace*
                    brent-record-meeting | notHeld meetingHeldOn* viewsComplainant* viewsChair* discussion* meetingOutcome* \
            outcomeText* agreedActions agencyName* agencyContact* groundUnreasonableFinding groundFlawedBasisFinding \
            groundOutcomeFinding
                    brent-advise-independent-chair | referralReceivedOn* advisedOn*
                    brent-appoint-investigator | investigator*
                    brent-send-papers | papersReceivedOn* writtenViews
                    brent-record-report | reportCompletedOn* findings* complainantMet interviewed
                    brent-extend-report | newReportDue* delayReason*
                    brent-consider-report | suggestMeeting*
                    brent-record-meeting-reply | replyReceivedOn meetingAccepted* furtherMeetingOn furtherMeetingTime furtherMeetingPlace
                    brent-record-further-meeting | notHeld furtherMeetingHeldOn* resolved* outcomeText*
                    brent-establish-hearing | replyReceivedOn hearing* executiveOn
                    brent-convene-panel | panelOn* panelTime panelPlace* panelChair* panelSocialCare* panelHealth* panelOther* \
            panelSocialCareEmail panelHealthEmail panelOtherEmail
                    brent-record-panel-decision | notHeld panelHeldOn* procedureExplained supporterPresent heard upheld* reasons* \
            recommendation* childRecommendations groundUnreasonableFinding groundFlawedBasisFinding groundOutcomeFinding
                    brent-record-executive-decision | executiveHeldOn* upheld* reasons* recommendation* childRecommendations \
            groundUnreasonableFinding groundFlawedBasisFinding groundOutcomeFinding
                    brent-arrange-reconvened-conference | reconvenedOn* reconvenedChair*
                    brent-record-reconvened-outcome | reconvenedHeldOn* reconvenedOutcome*
                    brent-record-further-review | replyReceivedOn furtherReview* executiveOn
                    check-letter | letterApproved* letterCorrection* letterTranslation letterSeen
                    post-letter | postedOn*
                    give-address | forWhom* safeChannel* safeAddress* safeEmail* howKnown*
                    withdraw-complaint | complaintReference* withdrawnOn* withdrawalReason
                    reopen-complaint | complaintReference* replyReceivedOn reopenCause reopenReason*
                    prepare-papers | noPapersReason
                    """)
    void everyFormAsksWhatTheContractNames(String form, String fields) {
        assertThat(FormsForTests.form(form).fields()).filteredOn(field -> !field.key().startsWith("learned"))
            .extracting(field -> field.key() + (field.required() ? "*" : ""))
            .containsExactlyInAnyOrder(fields.split(" +"));
    }

    /** The yearly report counts them by these names (B-2.37). */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"hackney-record-meeting", "hackney-record-panel-decision", "brent-record-meeting",
        "brent-record-report", "brent-record-further-meeting", "brent-record-panel-decision",
        "brent-record-executive-decision"})
    void whoLooksIntoAComplaintIsAskedForTheSameLessons(String form) {
        assertThat(FormsForTests.form(form).fields()).filteredOn(field -> field.key().startsWith("learned"))
            .allMatch(field -> field.type() == FieldType.CHECKBOX && !field.required())
            .extracting(Field::key).containsExactly("learnedPapers", "learnedInvolvement", "learnedAccess",
                "learnedChairing", "learnedRecords", "learnedDecisions", "learnedOther");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "hackney-complaint, complainantRelationship, parent carer child representative",
        "hackney-complaint, contactChannel, post email",
        "hackney-complaint, receivedBy, letter email form",
        "hackney-complaint, subject, conference chair agency professional",
        "hackney-complaint, authoritySeen, true false",
        "hackney-triage-complaint, triageDecision, accept redirect refuse-late",
        "hackney-triage-complaint, redirectConsent, true false",
        "hackney-record-meeting, notHeld, declined did-not-attend postponed",
        "hackney-record-reply, satisfied, true false",
        "hackney-record-panel-decision, notHeld, postponed",
        "hackney-record-panel-decision, upheld, true false",
        "brent-complaint, complainantRelationship, parent carer child professional representative",
        "brent-complaint, receivedBy, letter email form phone in-person",
        "brent-complaint, subject, conference chair agency professional",
        "brent-review-complaint, route, meeting agency line-manager",
        "brent-record-meeting, notHeld, declined did-not-attend postponed",
        "brent-record-meeting, meetingOutcome, resolved agency unresolved",
        "brent-record-further-meeting, notHeld, declined did-not-attend",
        "brent-establish-hearing, hearing, panel paperwork none",
        "brent-record-panel-decision, notHeld, postponed",
        "brent-record-panel-decision, recommendation, registration deregistration continuing change-of-category",
        "brent-record-executive-decision, recommendation, registration deregistration continuing change-of-category",
        "brent-record-further-review, furtherReview, none executive panel",
        "check-letter, letterApproved, true false"})
    void everyChoiceIsOneOfTheContract(String form, String key, String choices) {
        assertThat(FormsForTests.form(form).field(key).orElseThrow().choices().keySet())
            .containsExactly(choices.split(" "));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "hackney-complaint, conferenceChair, hackney-conference-chairs",
        "brent-complaint, conferenceChair, brent-conference-chairs",
        "brent-appoint-investigator, investigator, brent-investigating-officers",
        "brent-convene-panel, panelChair, brent-panel-chair",
        "brent-arrange-reconvened-conference, reconvenedChair, brent-conference-chairs",
        "hackney-convene-panel, panelChair, hackney-panel-chair",
        "hackney-follow-up-recommendations, newChair, hackney-conference-chairs"})
    void peopleComeFromTheRightGroup(String form, String key, String group) {
        assertThat(FormsForTests.form(form).field(key).orElseThrow().peopleOf()).contains(group);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"brent-appoint-investigator, investigator", "brent-convene-panel, panelChair",
        "brent-convene-panel, panelSocialCare", "brent-convene-panel, panelHealth", "brent-convene-panel, panelOther",
        "brent-arrange-reconvened-conference, reconvenedChair"})
    void whoJudgesTheComplaintHasHadNoPartInIt(String form, String key) {
        assertThat(FormsForTests.form(form).field(key).orElseThrow().properties()).containsEntry("independent", "true");
    }

    @Test
    void thePanelIsOfFourDifferentPeople() {
        assertThat(FormsForTests.form("brent-convene-panel").field("panelChair").orElseThrow().properties())
            .containsEntry("allDifferent", "panelChair,panelSocialCare,panelHealth,panelOther");
    }

    @Test
    void everyTextHasALengthLimit() {
        assertThat(FormsForTests.FORMS.all()).allSatisfy(form -> assertThat(form.fields())
            .filteredOn(field -> field.type() == FieldType.TEXT)
            .allSatisfy(field -> assertThat(field.limits().maxLength()).isIn(200, 254, 1_000, 20_000)));
    }

    @Test
    void namesAddressesAndFreeTextKeepTheirLimits() {
        assertThat(limitOf("complainantName")).isEqualTo(200);
        assertThat(limitOf("complainantAddress")).isEqualTo(1_000);
        assertThat(limitOf("complaint")).isEqualTo(20_000);
    }

    @Test
    void theCatalogueKnowsAllNamesAndChoices() {
        assertThat(FormsForTests.FORMS.fieldNames()).contains("complainantName", "letterCorrection", "groundFacts");
        assertThat(FormsForTests.FORMS.choiceValues())
            .containsEntry("notHeld", Set.of("declined", "did-not-attend", "postponed"))
            .containsEntry("upheld", Set.of("true", "false"))
            .doesNotContainKey("conferenceChair");
    }

    private static Integer limitOf(String key) {
        return FormsForTests.form("hackney-complaint").field(key).orElseThrow().limits().maxLength();
    }
}
