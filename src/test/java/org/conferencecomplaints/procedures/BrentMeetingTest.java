package org.conferencecomplaints.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conferencecomplaints.procedures.Brent.CHAIR;
import static org.conferencecomplaints.procedures.Brent.LINE_MANAGER;
import static org.conferencecomplaints.procedures.Brent.SECOND_READER;
import static org.conferencecomplaints.procedures.Brent.meeting;
import static org.conferencecomplaints.procedures.Office.answers;
import static org.conferencecomplaints.procedures.Office.but;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.conferencecomplaints.casework.complainants.Complainants;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.deadlines.Deadline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Brent's first stage: the meeting with the chair, and what follows from it. */
@Tag("database")
@OnTheEngine
class BrentMeetingTest {

    private static final String LATER = "2026-11-20";
    private static final LocalDate SIXTEENTH = LocalDate.parse("2026-11-16");

    @Autowired
    Office office;
    @Autowired
    Complainants complainants;
    private Brent brent;

    @BeforeEach
    void brent() {
        brent = new Brent(office);
    }

    // ---- who leads

    @Test
    void theChairTakesUpAComplaintThatIsNotAboutTheChair() {
        Case received = brent.received();
        assertThat(received.reference()).startsWith("BRT-2026-");
        assertThat(received.openTasks()).containsExactly("Activity_ReviewComplaint");
        assertThat(received.task("Activity_ReviewComplaint").getAssignee()).isEqualTo(CHAIR);
        assertThat(received.deadline("B-2.2").due()).isEqualTo(SIXTEENTH);
        assertThat(office.deadlines.find(received.reference(), "B-2.3")).isEmpty();

        brent.reviewed(received);
        assertThat(received.task("Activity_ArrangeMeeting").getAssignee()).isEqualTo(CHAIR);
        assertThat(received.due("Activity_ArrangeMeeting")).isEqualTo("2026-11-16T23:59:59");
    }

    @Test
    void theLineManagerLeadsWhereTheComplaintIsAboutTheChair() {
        Case about = brent.received("subject", "chair");
        assertThat(about.task("Activity_ReviewComplaint").getAssignee()).isEqualTo(LINE_MANAGER);
        assertThat(about.deadline("B-2.3").due()).isEqualTo(SIXTEENTH);
        assertThat(office.deadlines.find(about.reference(), "B-2.2")).isEmpty();

        brent.reviewed(about);
        assertThat(about.task("Activity_ArrangeMeeting").getAssignee()).isEqualTo(LINE_MANAGER);
        assertThat(about.due("Activity_ArrangeMeeting")).isEqualTo("2026-11-16T23:59:59");
        about
            .complete(LINE_MANAGER, "Activity_ArrangeMeeting", "meetingOn", "2026-11-09", "meetingPlace",
                "Civic Centre")
            .post("brent/meeting-invitation").until("2026-11-09T15:00");
        assertThat(about.text("brent/meeting-invitation")).contains("line manager will lead the meeting");
        assertThat(about.letter("brent/meeting-invitation").content().signatory()).contains("Line Manager");
        assertThat(about.task("Activity_RecordMeeting").getAssignee()).isEqualTo(LINE_MANAGER);

        about.complete(LINE_MANAGER, "Activity_RecordMeeting", meeting("2026-11-09", "resolved"));
        assertThat(about.letterTask("Activity_CheckLetter", "brent/meeting-outcome").getAssignee())
            .isEqualTo(LINE_MANAGER);
        about.approve(LINE_MANAGER, "brent/meeting-outcome").post("brent/meeting-outcome")
            .ended("Event_ResolvedAtMeeting", "resolved-at-meeting");
        assertThat(about.deadline("B-2.3").metOn()).isEqualTo("2026-11-09");
        assertThat(about.letter("brent/meeting-outcome").content().signatory()).contains("Line Manager");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Activity_ReviewComplaint", "Activity_ArrangeMeeting", "Activity_RecordMeeting"})
    void aChairCannotActWhereTheComplaintIsAboutThem(String step) {
        Case about = brent.received("subject", "chair");
        if (!step.equals("Activity_ReviewComplaint")) {
            brent.reviewed(about);
        }
        if (step.equals("Activity_RecordMeeting")) {
            about.complete(LINE_MANAGER, "Activity_ArrangeMeeting", "meetingOn", "2026-11-02", "meetingPlace",
                "Civic Centre");
        }
        Map<String, Object> right = switch (step) {
            case "Activity_ReviewComplaint" -> answers("route", "meeting");
            case "Activity_ArrangeMeeting" -> answers("meetingOn", "2026-11-09", "meetingPlace", "Civic Centre");
            default -> meeting("2026-11-02", "resolved");
        };
        Task task = about.task(step);
        office.forbidden(CHAIR, () -> office.engine.getFormService().submitTaskForm(task.getId(), right));
        office.forbidden(CHAIR, () -> office.engine.getTaskService().claim(task.getId(), CHAIR));
        assertThat(about.task(step).getAssignee()).isEqualTo(LINE_MANAGER);
    }

    @Test
    void anotherChairCannotTakeUpAComplaintThatIsNotTheirs() {
        Task task = brent.received().task("Activity_ReviewComplaint");
        office.forbidden("brent-chair-two",
            () -> office.engine.getFormService().submitTaskForm(task.getId(), answers("route", "meeting")));
    }

    @Test
    void theLineManagerLeadsWhereAPartIsAboutTheChairWhoIsToldAndInvited() {
        Case about = brent.received("aboutChair", "true");
        assertThat(about.task("Activity_ReviewComplaint").getAssignee()).isEqualTo(LINE_MANAGER);
        assertThat(about.deadline("B-2.3").due()).isEqualTo(SIXTEENTH);
        assertThat(about.timer("Event_MeetingPassed")).isEqualTo("2026-11-17T00:00");
        String review = about.task("Activity_ReviewComplaint").getId();
        office.forbidden(CHAIR, () -> office.engine.getTaskService().claim(review, CHAIR));

        brent.reviewed(about).complete(LINE_MANAGER, "Activity_ArrangeMeeting", "meetingOn", "2026-11-09",
            "meetingPlace", "Civic Centre");
        assertThat(about.recipients("brent/meeting-invitation-chair")).containsExactly("chair");
        assertThat(about.text("brent/meeting-invitation-chair")).contains("Monday 9 November 2026", "Civic Centre");
        assertThat(about.passed()).contains("Event_ChairInvited");
        about.post("brent/meeting-invitation");
        assertThat(about.text("brent/meeting-invitation")).contains("line manager will lead the meeting");
        assertThat(about.task("Activity_RecordMeeting").getAssignee()).isEqualTo(LINE_MANAGER);
    }

    @Test
    void aChairIsNotInvitedBesidesToAMeetingThatTheChairLeads() {
        Case arranged = brent.arranged(brent.received());
        assertThat(arranged.letterNames()).containsExactly("brent/meeting-invitation");
        assertThat(office.caseFile.facts(arranged.reference())).containsEntry("aboutChair", false);
    }

    @Test
    void aChairWhoFindsItToBeAboutThemPassesItOnAtTheReview() {
        Case passedOn = brent.received().until("2026-11-05T10:00")
            .complete(CHAIR, "Activity_ReviewComplaint", "route", "line-manager");
        assertThat(passedOn.openTasks()).containsExactly("Activity_ReviewComplaint");
        assertThat(passedOn.task("Activity_ReviewComplaint").getAssignee()).isEqualTo(LINE_MANAGER);
        assertThat(office.caseFile.facts(passedOn.reference())).containsEntry("aboutChair", true);
        assertThat(office.deadlines.find(passedOn.reference(), "B-2.2")).isEmpty();
        assertThat(passedOn.deadline("B-2.3").anchor()).as("the same as before").isEqualTo("2026-11-02");
        assertThat(passedOn.deadline("B-2.3").due()).isEqualTo(SIXTEENTH);

        Task again = passedOn.task("Activity_ReviewComplaint");
        office.forbidden(CHAIR,
            () -> office.engine.getFormService().submitTaskForm(again.getId(), answers("route", "meeting")));
        assertThat(passedOn.refused(LINE_MANAGER, "Activity_ReviewComplaint", "route", "line-manager"))
            .contains("with the line manager already");

        passedOn.complete(LINE_MANAGER, "Activity_ReviewComplaint", "route", "meeting");
        assertThat(office.caseFile.facts(passedOn.reference())).containsEntry("aboutChair", true);
        office.announce("2026-11-11 Day of thanks");
        assertThat(passedOn.timer("Event_MeetingPassed")).isEqualTo("2026-11-18T00:00");
        assertThat(passedOn.deadlines()).extracting(Deadline::clause).containsExactly("B-2.3");
        passedOn.complete(LINE_MANAGER, "Activity_ArrangeMeeting", "meetingOn", "2026-11-09", "meetingPlace",
            "Civic Centre");
        assertThat(passedOn.recipients("brent/meeting-invitation-chair")).containsExactly("chair");
        passedOn.missesAndGoesOn("Event_MeetingPassed", "B-2.3", "2026-11-18T00:00", null);
    }

    @Test
    void aChairWhoHasArrangedTheMeetingCannotPassTheComplaintOn() {
        Case arranged = brent.arranged(brent.received());
        assertThat(arranged.refused(CHAIR, "Activity_RecordMeeting", "route", "line-manager")).contains("route");
        assertThat(arranged.task("Activity_RecordMeeting").getAssignee()).isEqualTo(CHAIR);
        assertThat(office.caseFile.facts(arranged.reference())).containsEntry("aboutChair", false);
    }

    @Test
    void whetherAnyOfItIsAboutTheChairIsAskedOfEveryComplaintThatIsNotMainlyAboutThem() {
        assertThat(Office.refusal(() -> brent.received("aboutChair", null))).contains("how the chair behaved");
        assertThat(Office.refusal(() -> brent.received("subject", "chair", "aboutChair", "true")))
            .contains("how the chair behaved");
        Case about = brent.received("subject", "chair", "aboutChair", null);
        assertThat(office.caseFile.facts(about.reference())).containsEntry("aboutChair", true);
    }

    // ---- authority

    private Case representative(String authoritySeen, Object... changes) {
        return office.record(Brent.OFFICER, Brent.PROCEDURE, but(Brent.complaint("complainantRelationship",
            "representative", "representing", "Zainab Musa", "authoritySeen", authoritySeen), changes));
    }

    @Test
    void aRepresentativeIsAskedForAuthorityAndToldNothingElseUntilItHasBeenSeen() {
        Case received = representative("false");
        assertThat(received.letterNames()).containsExactly("brent/authority-request");
        assertThat(received.recipients("brent/authority-request")).containsExactly("complainant");
        assertThat(received.text("brent/authority-request")).doesNotContain("CP-4711", "I was not heard", "20 October");
        assertThat(received.openTasks()).as("the review does not wait for the post")
            .containsExactly("Activity_PostLetter", "Activity_ReviewComplaint");
        received.post("brent/authority-request");
        assertThat(received.passed()).contains("Event_AuthorityAskedFor");

        assertThat(received.refused(CHAIR, "Activity_ReviewComplaint", "route", "meeting"))
            .contains("Why the complaint goes on without it");
        assertThat(received.refused(CHAIR, "Activity_ReviewComplaint", "route", "meeting", "authoritySeen", "false"))
            .contains("Why the complaint goes on without it");
        assertThat(received.refused(CHAIR, "Activity_ReviewComplaint", "route", "meeting", "authoritySeen", "true",
            "authorityOverride", "She cannot sign.")).contains("Why the complaint goes on without it");
        received.complete(CHAIR, "Activity_ReviewComplaint", "route", "meeting", "authoritySeen", "true");
        assertThat(complainants.get(received.reference(), 1).answers()).containsEntry("authoritySeen", true);
        assertThat(received.letterNames()).containsExactly("brent/authority-request");
    }

    @Test
    void aReasonOverridesMissingAuthorityAndTheAuthorityStaysUnseen() {
        Case received = representative("false").complete(CHAIR, "Activity_ReviewComplaint", "route", "meeting",
            "authorityOverride", "The young person cannot sign; her social worker knows.");
        assertThat(received.openTasks()).contains("Activity_ArrangeMeeting");
        assertThat(complainants.get(received.reference(), 1).answers()).containsEntry("authoritySeen", false);
        assertThat(received.entries()).last().satisfies(review -> assertThat(review.answers())
            .containsEntry("authorityOverride", "The young person cannot sign; her social worker knows."));
    }

    @Test
    void aChairWhoPassesAComplaintOnLeavesTheAuthorityToTheLineManager() {
        Case received = representative("false").complete(CHAIR, "Activity_ReviewComplaint", "route", "line-manager");
        assertThat(received.refused(LINE_MANAGER, "Activity_ReviewComplaint", "route", "meeting"))
            .contains("Why the complaint goes on without it");
        received.complete(LINE_MANAGER, "Activity_ReviewComplaint", "route", "meeting", "authoritySeen", "true");
        assertThat(complainants.get(received.reference(), 1).answers()).containsEntry("authoritySeen", true);
    }

    @Test
    void whoeverHasShownTheirAuthorityOrSpeaksForThemselvesIsNotAskedForIt() {
        Case shown = representative("true");
        assertThat(shown.letterNames()).isEmpty();
        assertThat(shown.refused(CHAIR, "Activity_ReviewComplaint", "route", "meeting", "authoritySeen", "true"))
            .contains("not asked here");
        brent.reviewed(shown);
        assertThat(brent.received().letterNames()).isEmpty();
    }

    // ---- resolved

    @Test
    void aComplaintResolvedAtTheMeetingEndsWithALetterThatIsReadFirst() {
        Case met = brent.met(brent.received(), "resolved", "agreedActions", "The chair sends new minutes by Friday.");
        assertThat(met.deadline("B-2.2").metOn()).isEqualTo("2026-11-09");
        assertThat(met.openTasks()).containsExactly("Activity_CheckLetter");
        assertThat(met.task("Activity_CheckLetter").getAssignee()).isEqualTo(CHAIR);
        assertThat(met.due("Activity_CheckLetter")).isEqualTo("2026-11-16T23:59:59");
        met.until("2026-11-12T10:00").approve(CHAIR, "brent/meeting-outcome");
        assertThat(met.register().status()).isEqualTo(Complaint.Status.OPEN);
        met.post("brent/meeting-outcome").ended("Event_ResolvedAtMeeting", "resolved-at-meeting");

        assertThat(met.letterNames()).containsExactly("brent/meeting-invitation", "brent/meeting-outcome");
        assertThat(met.recipients("brent/meeting-outcome")).containsExactly("complainant");
        Letter letter = met.letter("brent/meeting-outcome");
        assertThat(letter.content().filing()).isEqualTo("Children's Social Care file");
        assertThat(letter.content().signatory()).contains("Chair of the Case Conference");
        assertThat(met.text(letter)).contains("The minutes will say more.", "The chair sends new minutes by Friday.");
        assertThat(met.deadline("B-2.5").anchor()).isEqualTo("2026-11-09");
        assertThat(met.deadline("B-2.5").metOn()).isEqualTo("2026-11-12");
        assertThat(met.deadlines()).extracting(Deadline::clause).containsExactlyInAnyOrder("B-2.2", "B-2.5");
    }

    @Test
    void whatWasFoundOnEachPointStandsInTheLettersAndOnlyOfWhatWasComplainedOf() {
        Case met = brent.met(brent.received("groundOutcome", true), "resolved", "groundUnreasonableFinding", "partly",
            "groundOutcomeFinding", "no-finding");
        assertThat(met.text("brent/meeting-outcome")).contains(
            "The way the conference dealt with the case: partly upheld", "or the outcome: no finding")
            .doesNotContain("based on");
        Case other = brent.arranged(brent.received()).until("2026-11-09T15:00");
        assertThat(Office.refusal(() -> other.complete(CHAIR, "Activity_RecordMeeting",
            meeting("2026-11-09", "resolved", "groundOutcomeFinding", "upheld")))).contains("not asked here");
        other.complete(CHAIR, "Activity_RecordMeeting",
            meeting("2026-11-09", "unresolved", "groundUnreasonableFinding", "not-upheld"));
        assertThat(other.text("brent/meeting-note", "independent-chair"))
            .contains("The way the conference dealt with the case: not upheld");
    }

    // ---- an agency's

    @Test
    void anAgencysComplaintIsPassedOnAtOnceAndTheComplainantGetsACopyWithTheContactPoint() {
        Case passed = brent.received("subject", "agency", "subjectName", "Northwick Trust").until("2026-11-03T10:00")
            .complete(CHAIR, "Activity_ReviewComplaint", "route", "agency", "agencyName", "Northwick Trust",
                "agencyContact", "Complaints Desk\n1 Hospital Way\nLondon NW10 7NS");
        assertThat(passed.deadline("B-2.2").endedOn()).as("no meeting is due any more").isEqualTo("2026-11-03");
        assertThat(passed.hasTimer("Event_CopyPassed")).as("the agency's letter first").isFalse();
        passed.approve(SECOND_READER, "brent/agency-referral");
        Letter referral = passed.letter("brent/agency-referral");
        assertThat(referral.recipient().role()).isEqualTo("agency");
        assertThat(referral.recipient().name()).isEqualTo("Northwick Trust");
        assertThat(referral.recipient().channel()).isEqualTo("post");
        assertThat(referral.recipient().address()).contains("1 Hospital Way");
        assertThat(referral.content().filing()).isEqualTo("Children's Social Care file");
        assertThat(passed.text(referral)).contains("I was not heard.").doesNotContain("12 High Road");
        passed.post("brent/agency-referral");

        assertThat(passed.deadline("B-2.9").anchor()).as("the decision, no meeting having been held")
            .isEqualTo("2026-11-03");
        assertThat(passed.timer("Event_CopyPassed")).isEqualTo("2026-11-11T00:00");
        assertThat(passed.due("Activity_PostLetter")).isEqualTo("2026-11-10T23:59:59");
        passed.until("2026-11-04T10:00").post("brent/agency-referral-copy")
            .ended("Event_ReferredToAgency", "referred-to-agency");

        Letter copy = passed.letter("brent/agency-referral-copy");
        assertThat(copy.recipient().role()).isEqualTo("complainant");
        assertThat(copy.content().filing()).isEqualTo("Children's Social Care file");
        assertThat(passed.text(copy)).contains("Northwick Trust", "Complaints Desk 1 Hospital Way London NW10 7NS");
        assertThat(passed.deadline("B-2.9").metOn()).isEqualTo("2026-11-04");
        assertThat(passed.deadline("B-2.2").missedBy(office.today())).isFalse();
        assertThat(passed.referrals()).singleElement().satisfies(made -> {
            assertThat(made.to()).isEqualTo("Northwick Trust");
            assertThat(made.kind()).isEqualTo("agency");
        });
    }

    @Test
    void anAgencyWithAnEmailAddressGetsTheLetterByEmail() {
        Case passed = brent.received("subject", "professional", "subjectName", "Dr Lund").complete(CHAIR,
            "Activity_ReviewComplaint", "route", "agency", "agencyName", "Park Surgery",
            "agencyContact", "complaints@surgery.example.org").approve(SECOND_READER, "brent/agency-referral");
        assertThat(passed.letter("brent/agency-referral").recipient().channel()).isEqualTo("email");
        assertThat(passed.text("brent/agency-referral")).contains("Dr Lund, who we understand works for you");
        assertThat(office.mail("To: ", "complaints@surgery.example.org", "pdf")).isNotEmpty();
        passed.post("brent/agency-referral-copy").ended("Event_ReferredToAgency", "referred-to-agency");
        assertThat(passed.text("brent/agency-referral-copy")).contains("complaints@surgery.example.org");
    }

    @Test
    void anAgencysComplaintNeedsTheAgencyAndItsContactPoint() {
        Case received = brent.received();
        assertThat(
            received.refused(CHAIR, "Activity_ReviewComplaint", "route", "agency", "agencyName", "Northwick Trust"))
            .contains("contact point");
        assertThat(
            received.refused(CHAIR, "Activity_ReviewComplaint", "route", "agency", "agencyContact", "a@example.org"))
            .contains("Agency");
    }

    @Test
    void anAgencysComplaintFoundAtTheMeetingIsPassedOnFromThere() {
        Case met = brent.met(brent.received(), "agency", "agencyName", "Northwick Trust",
            "agencyContact", "complaints@trust.example.org");
        assertThat(met.deadline("B-2.9").due()).isEqualTo(SIXTEENTH);
        assertThat(office.deadlines.find(met.reference(), "B-2.5")).isEmpty();
        met.approve(SECOND_READER, "brent/agency-referral");
        assertThat(met.timer("Event_CopyPassed")).isEqualTo("2026-11-17T00:00");
        met.post("brent/agency-referral-copy").ended("Event_ReferredToAgency", "referred-to-agency");
        assertThat(met.deadline("B-2.2").metOn()).isEqualTo("2026-11-09");
        assertThat(met.deadline("B-2.9").metOn()).isEqualTo("2026-11-09");
        assertThat(met.text("brent/agency-referral")).contains("The minutes will say more.");
        assertThat(met.referrals()).hasSize(1);
        assertThat(met.deadlines()).extracting(Deadline::clause).containsExactlyInAnyOrder("B-2.2", "B-2.9");
    }

    @Test
    void anAgencyFoundAtTheMeetingNeedsItsNameAndContactPoint() {
        Case arranged = brent.arranged(brent.received()).until("2026-11-09T15:00");
        assertThat(
            arranged.refused(CHAIR, "Activity_RecordMeeting", "meetingHeldOn", "2026-11-09", "viewsComplainant", "a",
                "viewsChair", "b", "discussion", "c", "meetingOutcome", "agency", "outcomeText", "d"))
            .contains("Agency");
    }

    @Test
    void aPartIsPassedToAnAgencyAndTheRestGoesOn() {
        Case received = brent.received();
        assertThat(received.refused(CHAIR, "Activity_ReviewComplaint", "route", "meeting", "alsoAgency", true))
            .contains("Agency", "contact point");
        received.until("2026-11-03T10:00").complete(CHAIR, "Activity_ReviewComplaint", "route", "meeting",
            "alsoAgency", true, "agencyPart", "The school shared a wrong date.", "agencyName", "Northwick Trust",
            "agencyContact", "complaints@trust.example.org");
        assertThat(received.openTasks()).containsExactly("Activity_ArrangeMeeting", "Activity_CheckLetter");
        assertThat(received.deadline("B-2.2").endedOn()).as("the meeting is still due").isNull();
        assertThat(received.text("brent/agency-referral")).contains("The school shared a wrong date.",
            "We look into the rest").doesNotContain("I was not heard.");

        received.approve(SECOND_READER, "brent/agency-referral");
        assertThat(received.timer("Event_CopyPassed")).isEqualTo("2026-11-11T00:00");
        received.post("brent/agency-referral-copy");
        assertThat(received.deadline("B-2.9").anchor()).isEqualTo("2026-11-03");
        assertThat(received.text("brent/agency-referral-copy")).contains("We go on with the rest of your complaint")
            .doesNotContain("We have closed");
        assertThat(received.referrals()).singleElement().satisfies(made -> assertThat(made.to())
            .isEqualTo("Northwick Trust"));
        assertThat(received.register().status()).isEqualTo(Complaint.Status.OPEN);

        received.complete(CHAIR, "Activity_ArrangeMeeting", "meetingOn", "2026-11-09", "meetingPlace", "Civic Centre")
            .post("brent/meeting-invitation").until("2026-11-09T15:00")
            .complete(CHAIR, "Activity_RecordMeeting", meeting("2026-11-09", "resolved"))
            .approve(CHAIR, "brent/meeting-outcome").post("brent/meeting-outcome")
            .ended("Event_ResolvedAtMeeting", "resolved-at-meeting");
    }

    // ---- no meeting

    @ParameterizedTest
    @ValueSource(strings = {"meetingDeclined", "notReached"})
    void withoutAMeetingTheComplaintGoesOnAsUnresolvedAndTheLettersSayWhy(String why) {
        Case gone = brent.reviewed(brent.received()).until("2026-11-05T10:00")
            .complete(CHAIR, "Activity_ArrangeMeeting", why, true);
        assertThat(gone.deadline("B-2.2").endedOn()).as("no meeting to hold any more").isEqualTo("2026-11-05");
        for (String clause : List.of("B-2.11", "B-2.12", "B-2.13")) {
            assertThat(gone.deadline(clause).anchor()).as("the day it was recorded").isEqualTo("2026-11-05");
            assertThat(gone.deadline(clause).due()).isEqualTo("2026-11-12");
        }
        assertThat(gone.timer("Event_NextStagesPassed")).isEqualTo("2026-11-13T00:00");
        gone.approve(CHAIR, "brent/meeting-note").post("brent/meeting-note").post("brent/next-stages");
        assertThat(gone.openTasks()).containsExactly("Activity_AdviseIndependentChair");
        assertThat(gone.letterNames()).doesNotContain("brent/meeting-invitation");
        for (String letter : List.of("brent/lscb-referral", "brent/next-stages", "brent/meeting-note")) {
            if (why.equals("notReached")) {
                assertThat(gone.text(letter)).contains("reach").doesNotContain("not want to meet", "declined");
            } else {
                assertThat(gone.text(letter)).contains("did not want to meet").doesNotContain("reach");
            }
        }
    }

    @Test
    void nobodyBothDeclinesAndCannotBeReachedNorIsInvitedThen() {
        Case received = brent.reviewed(brent.received());
        assertThat(received.refused(CHAIR, "Activity_ArrangeMeeting", "meetingDeclined", true, "notReached", true))
            .contains("could not be reached");
        assertThat(received.refused(CHAIR, "Activity_ArrangeMeeting", "notReached", true, "meetingOn", "2026-11-09"))
            .contains("Date of the meeting");
        assertThat(received.refused(CHAIR, "Activity_ArrangeMeeting")).contains("Date of the meeting");
    }

    // ---- unresolved

    @Test
    void anUnresolvedComplaintGoesOnByItselfWithThreeLetters() {
        Case met = brent.met(brent.received(), "unresolved");
        assertThat(met.letterNames()).containsExactlyInAnyOrder("brent/meeting-invitation", "brent/lscb-referral",
            "brent/next-stages", "brent/meeting-note", "brent/meeting-note");
        assertThat(met.recipients("brent/lscb-referral")).containsExactly("business-manager");
        assertThat(met.recipients("brent/next-stages")).containsExactly("complainant");
        assertThat(met.recipients("brent/meeting-note")).containsExactlyInAnyOrder("complainant", "independent-chair");
        assertThat(met.deadline("B-2.11").metOn()).as("e-mail has left").isEqualTo("2026-11-09");
        for (String clause : List.of("B-2.12", "B-2.13")) {
            assertThat(met.deadline(clause).anchor()).isEqualTo("2026-11-09");
            assertThat(met.deadline(clause).due()).isEqualTo(SIXTEENTH);
            assertThat(met.deadline(clause).metOn()).isNull();
        }
        assertThat(office.deadlines.find(met.reference(), "B-2.5")).isEmpty();
        assertThat(met.text("brent/lscb-referral")).contains("I was not heard.", met.reference());
        assertThat(met.text("brent/next-stages")).contains("Local Safeguarding Children Board",
            "You do not need to do anything");
        assertThat(met.letter("brent/meeting-note").status()).as("nothing leaves before it is read")
            .isEqualTo(Letter.Status.ISSUED);
        assertThat(met.text("brent/meeting-note", "independent-chair")).contains("Nobody let me speak.",
            "Time was short.",
            "We went through the minutes.", "The minutes will say more.");

        met.until("2026-11-10T10:00").post("brent/next-stages").approve(CHAIR, "brent/meeting-note")
            .until("2026-11-11T10:00").post("brent/meeting-note");
        assertThat(met.deadline("B-2.12").metOn()).isEqualTo("2026-11-10");
        assertThat(met.deadline("B-2.13").metOn()).as("when the last of them has left").isEqualTo("2026-11-11");
        assertThat(met.openTasks()).containsExactly("Activity_AdviseIndependentChair");
        assertThat(office.mail("brent-independent-chair@", "pdf")).isNotEmpty();
        assertThat(office.mail(met.reference(), "Deadline missed")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"declined", "did-not-attend"})
    void aMeetingThatDidNotTakePlaceLeavesTheComplaintUnresolved(String notHeld) {
        Case arranged = brent.arranged(brent.received()).until("2026-11-09T15:00");
        assertThat(arranged.refused(CHAIR, "Activity_RecordMeeting", "notHeld", notHeld, "meetingHeldOn", "2026-11-09"))
            .isNotEmpty();
        arranged.complete(CHAIR, "Activity_RecordMeeting", "notHeld", notHeld);
        for (String clause : List.of("B-2.12", "B-2.13")) {
            assertThat(arranged.deadline(clause).anchor()).as("the planned day").isEqualTo("2026-11-09");
        }
        assertThat(arranged.deadline("B-2.2").endedOn()).as("no meeting to hold any more").isEqualTo("2026-11-09");
        assertThat(arranged.text("brent/next-stages")).contains("the meeting did not take place");
        assertThat(arranged.text("brent/lscb-referral")).contains(notHeld.equals("declined")
            ? "did not want to meet"
            : "did not come");
        arranged.approve(CHAIR, "brent/meeting-note").post("brent/meeting-note").post("brent/next-stages");
        assertThat(arranged.text("brent/meeting-note", "complainant")).contains("did not take place");
        assertThat(arranged.openTasks()).containsExactly("Activity_AdviseIndependentChair");
        assertThat(arranged.hasTimer("Event_MeetingPassed")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"conference", "chair"})
    void aMeetingThatIsNotToTakePlaceIsNotMissedWhileTheLettersWait(String subject) {
        Case received = brent.received("subject", subject);
        Case declined = brent.arranged(received).until("2026-11-09T15:00")
            .complete(Brent.lead(received), "Activity_RecordMeeting", "notHeld", "declined");
        office.announce("2026-11-11 Day of thanks");
        declined.until("2026-11-30T09:00");
        String clause = subject.equals("chair") ? "B-2.3" : "B-2.2";
        assertThat(declined.deadline(clause).missedBy(office.today())).isFalse();
        assertThat(office.mail(declined.reference(), "Deadline missed", "(" + clause + ")")).isEmpty();
        assertThat(office.mail(declined.reference(), "Deadline missed", "(B-2.13)")).as("the note's own").hasSize(1);
    }

    @Test
    void noMeetingIsMissedWhileALetterToAnAgencyWaits() {
        Case passed = brent.received().complete(CHAIR, "Activity_ReviewComplaint", "route", "agency", "agencyName",
            "Trust",
            "agencyContact", "a@example.org");
        office.announce("2026-11-11 Day of thanks");
        passed.until("2026-11-30T09:00");
        assertThat(office.mail(passed.reference(), "Deadline missed", "(B-2.2)")).isEmpty();
        passed.approve(SECOND_READER, "brent/agency-referral").post("brent/agency-referral-copy")
            .ended("Event_ReferredToAgency", "referred-to-agency");
        assertThat(passed.deadline("B-2.2").missedBy(office.today())).isFalse();
    }

    @Test
    void theDayOnWhichAPostponedMeetingWasHeldCountsForTheLettersToo() {
        Case met = brent.arranged(brent.received()).until("2026-11-09T10:00")
            .complete(CHAIR, "Activity_RecordMeeting", "notHeld", "postponed")
            .complete(CHAIR, "Activity_ArrangeMeeting", "meetingOn", "2026-11-13", "meetingPlace", "Library")
            .post("brent/meeting-invitation").until("2026-11-16T16:00")
            .complete(CHAIR, "Activity_RecordMeeting", meeting("2026-11-12", "unresolved"));
        for (String clause : List.of("B-2.11", "B-2.12", "B-2.13")) {
            assertThat(met.deadline(clause).anchor()).isEqualTo("2026-11-12");
        }
        assertThat(met.text("brent/meeting-note", "complainant")).contains("was held on Thursday 12 November 2026")
            .doesNotContain("did not take place");
    }

    @Test
    void aPostponedMeetingIsArrangedAnewAndItsLimitGoesOn() {
        Case postponed = brent.arranged(brent.received()).until("2026-11-09T10:00")
            .complete(CHAIR, "Activity_RecordMeeting", "notHeld", "postponed");
        assertThat(postponed.openTasks()).containsExactly("Activity_ArrangeMeeting");
        assertThat(office.deadlines.find(postponed.reference(), "B-2.5")).isEmpty();
        assertThat(postponed.due("Activity_ArrangeMeeting")).isEqualTo("2026-11-16T23:59:59");
        assertThat(postponed.deadline("B-2.2").metOn()).isNull();

        postponed.complete(CHAIR, "Activity_ArrangeMeeting", "meetingOn", "2026-11-13", "meetingPlace", "Materials")
            .post("brent/meeting-invitation");
        assertThat(postponed.text("brent/meeting-invitation")).contains("new date", "13 November 2026", "Materials");
        assertThat(postponed.due("Activity_RecordMeeting")).isEqualTo("2026-11-20T23:59:59");
        postponed.until("2026-11-13T16:00").complete(CHAIR, "Activity_RecordMeeting", meeting("2026-11-13", "resolved"))
            .approve(CHAIR, "brent/meeting-outcome").post("brent/meeting-outcome")
            .ended("Event_ResolvedAtMeeting", "resolved-at-meeting");
        assertThat(postponed.deadline("B-2.2").metOn()).isEqualTo("2026-11-13");
        assertThat(postponed.deadline("B-2.5").anchor()).isEqualTo("2026-11-13");
        assertThat(office.mail(postponed.reference(), "Deadline missed")).isEmpty();
    }

    @Test
    void aMeetingPostponedAndThenDeclinedCountsFromTheNewDay() {
        Case postponed = brent.arranged(brent.received()).until("2026-11-09T10:00")
            .complete(CHAIR, "Activity_RecordMeeting", "notHeld", "postponed")
            .complete(CHAIR, "Activity_ArrangeMeeting", "meetingOn", "2026-11-13", "meetingPlace", "Materials")
            .post("brent/meeting-invitation").until("2026-11-13T16:00")
            .complete(CHAIR, "Activity_RecordMeeting", "notHeld", "declined");
        assertThat(postponed.deadline("B-2.13").anchor()).isEqualTo("2026-11-13");
        assertThat(postponed.deadline("B-2.13").due()).isEqualTo(LATER);
        assertThat(postponed.text("brent/next-stages")).contains("13 November 2026");
    }

    // ---- limits

    /** A timer, its clause, when it falls due (London), the task that is late then, and how a case gets there. */
    record Watched(String timer, String clause, String due, String task, Function<Brent, Case> way) {

        @Override
        public String toString() {
            return timer + " (" + clause + ")";
        }
    }

    static Stream<Watched> timers() {
        return Stream.of(
            new Watched("Event_MeetingPassed", "B-2.2", "2026-11-17T00:00", "Activity_ArrangeMeeting",
                brent -> brent.reviewed(brent.received())),
            new Watched("Event_MeetingPassed", "B-2.3", "2026-11-17T00:00", "Activity_ArrangeMeeting",
                brent -> brent.reviewed(brent.received("subject", "chair"))),
            new Watched("Event_MeetingPassed", "B-2.2", "2026-11-17T00:00", null, Brent::received),
            new Watched("Event_MeetingLettersPassed", "B-2.5", "2026-11-14T00:00", "Activity_RecordMeeting",
                brent -> brent.reviewed(brent.received()).complete(CHAIR, "Activity_ArrangeMeeting", "meetingOn",
                    "2026-11-06", "meetingPlace", "Civic Centre").post("brent/meeting-invitation")),
            new Watched("Event_OutcomePassed", "B-2.5", "2026-11-17T00:00", "Activity_CheckLetter",
                brent -> brent.met(brent.received(), "resolved")),
            new Watched("Event_CopyPassed", "B-2.9", "2026-11-10T00:00", "Activity_PostLetter",
                brent -> brent.received().complete(CHAIR, "Activity_ReviewComplaint", "route", "agency", "agencyName",
                    "Trust", "agencyContact", "a@example.org").approve(SECOND_READER, "brent/agency-referral")),
            new Watched("Event_NextStagesPassed", "B-2.12", "2026-11-17T00:00", "Activity_PostLetter",
                brent -> brent.met(brent.received(), "unresolved").approve(CHAIR, "brent/meeting-note")
                    .post("brent/meeting-note")),
            new Watched("Event_NotePassed", "B-2.13", "2026-11-17T00:00", "Activity_CheckLetter",
                brent -> brent.met(brent.received(), "unresolved").post("brent/next-stages")));
    }

    @ParameterizedTest
    @MethodSource("timers")
    void aPassedLimitIsRecordedToldAndStopsNothing(Watched watched) {
        watched.way().apply(brent).missesAndGoesOn(watched.timer(), watched.clause(), watched.due(), watched.task());
    }

    @Test
    void aReferralThatCannotLeaveInTimeIsLateToo() {
        Case met = brent.arranged(brent.received()).until("2026-11-17T10:00")
            .complete(CHAIR, "Activity_RecordMeeting", meeting("2026-11-09", "unresolved"));
        assertThat(met.deadline("B-2.2").missedBy(office.today())).as("the meeting was held in time").isFalse();
        assertThat(met.deadline("B-2.2").recordedLate()).isTrue();
        assertThat(met.deadline("B-2.11").metOn()).isEqualTo("2026-11-17");
        assertThat(met.deadline("B-2.11").missedBy(office.today())).isTrue();
    }

    @Test
    void aMeetingHeldAfterItsLimitStaysMissed() {
        Case late = brent.reviewed(brent.received()).until("2026-11-18T09:00")
            .complete(CHAIR, "Activity_ArrangeMeeting",
                "meetingOn", LATER, "meetingPlace", "Civic Centre")
            .post("brent/meeting-invitation")
            .until("2026-11-20T16:00").complete(CHAIR, "Activity_RecordMeeting", meeting(LATER, "resolved"))
            .approve(CHAIR, "brent/meeting-outcome").post("brent/meeting-outcome")
            .ended("Event_ResolvedAtMeeting", "resolved-at-meeting");
        assertThat(late.deadline("B-2.2").metOn()).isEqualTo(LATER);
        assertThat(late.deadline("B-2.2").missedDue()).isEqualTo(SIXTEENTH);
        assertThat(late.deadline("B-2.5").metOn()).isEqualTo(LATER);
        assertThat(office.mail(late.reference(), "Deadline missed")).hasSize(1);
    }
}
