package org.conferencecomplaints.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conferencecomplaints.procedures.Hackney.HEAD;
import static org.conferencecomplaints.procedures.Hackney.MANAGER;
import static org.conferencecomplaints.procedures.Hackney.OFFICER;
import static org.conferencecomplaints.procedures.Hackney.PANEL_CHAIR;
import static org.conferencecomplaints.procedures.Hackney.decision;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each limit of City and Hackney's procedure: the day it runs out, and what follows when it does. */
@OnTheEngine
class HackneyDeadlinesTest {

    @Autowired
    Office office;
    private Hackney hackney;

    @BeforeEach
    void hackney() {
        hackney = new Hackney(office);
    }

    @Test
    void aLimitThatIsKeptIsNotMissedLater() {
        Case kept = hackney.accepted(hackney.received()).until("2026-11-09T09:00");
        assertThat(kept.deadline("H-1.2").metOn()).isEqualTo("2026-11-02");
        assertThat(kept.deadline("H-1.2").missedBy(office.today())).isFalse();
        assertThat(office.mail(kept.reference(), "Deadline missed")).isEmpty();
    }

    @Test
    void aLimitIsKeptByTheLetterHavingLeftNotByTheForm() {
        Case slow = hackney.received().complete(OFFICER, "Activity_TriageComplaint", "triageDecision", "accept")
            .until("2026-11-06T10:00").post("hackney/acknowledgement");
        assertThat(slow.deadline("H-1.2").metOn()).isEqualTo("2026-11-06");
        assertThat(slow.deadline("H-1.2").missedDue()).isEqualTo("2026-11-05");
        assertThat(slow.deadline("H-1.2").recordedLate()).isFalse();
        assertThat(slow.deadline("H-1.2").missedBy(office.today())).isTrue();
    }

    @Test
    void aLetterThatLeftInTimeAndWasRecordedLateClearsTheMissAndSaysSo() {
        Case slow = hackney.received().complete(OFFICER, "Activity_TriageComplaint", "triageDecision", "accept")
            .until("2026-11-09T10:00");
        assertThat(slow.deadline("H-1.2").missedDue()).isEqualTo("2026-11-05");
        slow.post("hackney/acknowledgement", "2026-11-05");
        assertThat(slow.deadline("H-1.2").metOn()).isEqualTo("2026-11-05");
        assertThat(slow.deadline("H-1.2").missedDue()).isNull();
        assertThat(slow.deadline("H-1.2").recordedLate()).isTrue();
        assertThat(slow.notes()).anyMatch(note -> note.contains("H-1.2") && note.contains("recorded late"));
    }

    @Test
    void aContactInTimeRecordedLateClearsTheMiss() {
        Case late = hackney.accepted(hackney.received()).until("2026-11-18T09:00");
        assertThat(late.deadline("H-1.4").missedDue()).isEqualTo("2026-11-16");
        late.complete(MANAGER, "Activity_ArrangeMeeting", "contactedOn", "2026-11-16", "meetingOn", "2026-11-20",
            "meetingPlace", "Town Hall");
        assertThat(late.deadline("H-1.4").missedBy(office.today())).isFalse();
        assertThat(late.deadline("H-1.4").recordedLate()).isTrue();
    }

    @Test
    void aContactAfterTheLimitStaysMissed() {
        Case late = hackney.accepted(hackney.received()).until("2026-11-18T09:00")
            .complete(MANAGER, "Activity_ArrangeMeeting", "contactedOn", "2026-11-17", "meetingOn", "2026-11-20",
                "meetingPlace", "Town Hall");
        assertThat(late.deadline("H-1.4").metOn()).isEqualTo("2026-11-17");
        assertThat(late.deadline("H-1.4").missedBy(office.today())).isTrue();
    }

    @Test
    void aPanelThatMetInTimeAndWasRecordedLateClearsTheMiss() {
        Case late = hackney.panelSet(hackney.received()).until("2026-12-07T09:00");
        assertThat(late.deadline("H-2.2").missedDue()).isEqualTo("2026-12-03");
        assertThat(late.deadline("H-2.6").missedDue()).isEqualTo("2026-12-04");
        late.complete(PANEL_CHAIR, "Activity_RecordPanelDecision", decision("2026-11-27", false));
        assertThat(late.deadline("H-2.2").missedDue()).isNull();
        assertThat(late.deadline("H-2.2").recordedLate()).isTrue();
        assertThat(late.deadline("H-2.7").missedDue()).as("its letter is still late").isEqualTo("2026-12-04");
        assertThat(office.mail(late.reference(), "Deadline missed")).as("told once for each miss").hasSize(2);
    }

    @Test
    void aLimitThatIsMissedAtTriageIsToldOnceAlthoughTheLetterIsLateToo() {
        Case late = hackney.received().until("2026-11-09T09:00")
            .complete(OFFICER, "Activity_TriageComplaint", "triageDecision", "accept");
        assertThat(office.mail(late.reference(), "Deadline missed")).hasSize(1);
        assertThat(late.task("Activity_PostLetter").getPriority()).as("late from the start").isEqualTo(80);
        late.post("hackney/acknowledgement");
        assertThat(late.notes()).filteredOn(note -> note.contains("missed")).hasSize(1);
    }

    @Test
    void aComplaintRecordedAfterItsLimitsHavePassedIsLateFromTheStart() {
        Case old = hackney.received("conferenceOn", "2026-10-01", "receivedOn", "2026-10-05");
        assertThat(old.deadline("H-1.2").missedDue()).isEqualTo("2026-10-08");
        assertThat(old.task("Activity_TriageComplaint").getPriority()).isEqualTo(80);
        old.complete(OFFICER, "Activity_TriageComplaint", "triageDecision", "accept").post("hackney/acknowledgement");
        assertThat(old.deadline("H-1.4").missedDue()).isEqualTo("2026-10-19");
        assertThat(old.task("Activity_ArrangeMeeting").getPriority()).isEqualTo(80);
        old.complete(MANAGER, "Activity_ArrangeMeeting", "contactedOn", "2026-10-19", "meetingDeclined", true);
        assertThat(old.deadline("H-1.4").missedBy(office.today())).isFalse();
    }

    @Test
    void anExtensionAfterTheMissDoesNotUndoIt() {
        Case late = hackney.escalated(hackney.received()).until("2026-12-04T09:00");
        assertThat(late.deadline("H-2.2").missedDue()).isEqualTo("2026-12-03");
        hackney.convenedLate(late, "2026-12-09");
        assertThat(late.deadline("H-2.2").extendedTo()).isEqualTo("2026-12-09");
        assertThat(late.deadline("H-2.2").missedDue()).isEqualTo("2026-12-03");
        assertThat(late.deadline("H-2.2").missedBy(office.today())).isTrue();
        assertThat(office.mail(late.reference(), "Deadline missed")).hasSize(1);
        late.until("2026-12-10T09:00");
        assertThat(office.mail(late.reference(), "Deadline missed")).as("the new date has passed too").hasSize(2);
        assertThat(office.mail(late.reference(), "Deadline missed", "9 December 2026")).hasSize(1);
    }

    @Test
    void theComplainantsWindowIsRecordedAsOneThatPassed() {
        Case silent = hackney.answered(hackney.received()).fire("Event_ReplyWindowPassed");
        assertThat(silent.deadline("H-1.6").missedDue()).isEqualTo("2026-11-18");
        assertThat(office.mail(silent.reference(), "Deadline missed")).isEmpty();
        assertThat(silent.openTasks()).containsExactly("Activity_PostLetter");
    }

    @Test
    void timersFireAtMidnightInLondonAcrossTheChangesOfTime() {
        office.clock("2026-10-22T10:00");
        Case autumn = hackney.received("conferenceOn", "2026-10-20", "receivedOn", "2026-10-22");
        assertThat(autumn.timer("Event_TriageAcknowledgementPassed")).isEqualTo("2026-10-28T00:00");
        assertThat(autumn.due("Activity_TriageComplaint")).isEqualTo("2026-10-27T23:59:59");

        office.clock("2027-03-25T10:00");
        Case spring = hackney.received("conferenceOn", "2027-03-20", "receivedOn", "2027-03-25");
        assertThat(spring.timer("Event_TriageAcknowledgementPassed")).isEqualTo("2027-04-02T00:00");
        spring.until("2027-04-01T23:59:59");
        assertThat(spring.deadline("H-1.2").missedDue()).isNull();
        spring.until("2027-04-02T00:00");
        assertThat(spring.deadline("H-1.2").missedDue()).isEqualTo("2027-04-01");
    }

    @Test
    void christmasIsNotCountedAndTheCaseSaysSo() {
        office.clock("2026-12-23T10:00");
        Case december = hackney.received("conferenceOn", "2026-12-10", "receivedOn", "2026-12-23");
        assertThat(december.deadline("H-1.2").due()).isEqualTo("2026-12-30");
        assertThat(december.timer("Event_TriageAcknowledgementPassed")).isEqualTo("2026-12-31T00:00");
        assertThat(office.deadlines.why(december.deadline("H-1.2"))).contains("23 December 2026", "25", "28");
        assertThat(december.deadline("H-1.4").due()).isEqualTo("2027-01-11");
    }

    // ---- newly announced bank holidays

    @Test
    void anAnnouncedBankHolidayMovesWhatIsOpen() {
        Case triage = hackney.received();
        office.announce("2026-11-04 Day of thanks");
        assertThat(triage.deadline("H-1.2").due()).isEqualTo("2026-11-06");
        assertThat(triage.deadline("H-1.4").due()).as("a limit that no timer watches yet").isEqualTo("2026-11-17");
        assertThat(triage.timer("Event_TriageAcknowledgementPassed")).isEqualTo("2026-11-07T00:00");
        assertThat(triage.due("Activity_TriageComplaint")).isEqualTo("2026-11-06T23:59:59");
        assertThat(triage.notes()).filteredOn(note -> note.contains("H-1.2") && note.contains("moved")).hasSize(1);

        office.announce();
        assertThat(triage.deadline("H-1.2").due()).isEqualTo("2026-11-05");
        assertThat(triage.timer("Event_TriageAcknowledgementPassed")).isEqualTo("2026-11-06T00:00");
    }

    @Test
    void anAnnouncedBankHolidayDoesNotUndoAMiss() {
        Case late = hackney.received().until("2026-11-06T09:00");
        assertThat(late.deadline("H-1.2").missedDue()).isEqualTo("2026-11-05");
        office.announce("2026-11-04 Day of thanks");
        assertThat(late.deadline("H-1.2").missedDue()).isEqualTo("2026-11-05");
        late.complete(OFFICER, "Activity_TriageComplaint", "triageDecision", "accept").post("hackney/acknowledgement");
        assertThat(late.deadline("H-1.2").metOn()).isEqualTo("2026-11-06");
        assertThat(late.deadline("H-1.2").missedBy(office.today())).isTrue();
    }

    @Test
    void anAnnouncedBankHolidayMovesTheReplyWindowWithTheDeemedReceipt() {
        Case answered = hackney.answered(hackney.received());
        office.announce("2026-11-10 Day of thanks");
        assertThat(answered.letter("hackney/feedback").delivery().receivedOn()).isEqualTo("2026-11-12");
        assertThat(answered.timer("Event_ReplyWindowPassed")).isEqualTo("2026-11-20T00:00");
        assertThat(answered.due("Activity_RecordReply")).isEqualTo("2026-11-19T23:59:59");
        answered.until("2026-11-19T12:00").complete(HEAD, "Activity_RecordReply", "replyReceivedOn", "2026-11-19",
            "satisfied", "false");
        assertThat(answered.deadline("H-1.6").missedBy(office.today())).isFalse();
    }

    @Test
    void anExtendedLimitStaysWherePeoplePutIt() {
        Case extended = hackney.convenedLate(hackney.escalated(hackney.received()), "2026-12-10");
        office.announce("2026-11-25 Day of thanks");
        assertThat(extended.deadline("H-2.2").due()).isEqualTo("2026-12-04");
        assertThat(extended.deadline("H-2.2").lastDay()).isEqualTo("2026-12-10");
        assertThat(extended.timer("Event_PanelPassed")).isEqualTo("2026-12-11T00:00");
    }
}
