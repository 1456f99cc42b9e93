package org.conferencecomplaints.procedures;

import static org.conferencecomplaints.procedures.Office.answers;
import static org.conferencecomplaints.procedures.Office.but;

import java.util.Map;

/**
 * Brent's people at the usual steps, each on the day it is called. The complaint is received on Monday 2 November 2026
 * by telephone, about a conference on 20 October; letters to the complainant go by post.
 */
final class Brent {

    static final String OFFICER = "brent-officer";
    static final String CHAIR = "brent-chair";
    static final String LINE_MANAGER = "brent-line-manager";
    static final String BUSINESS_MANAGER = "brent-business-manager";
    static final String INDEPENDENT_CHAIR = "brent-independent-chair";
    static final String INVESTIGATOR = "brent-investigator";
    static final String SECOND_READER = "brent-supervisor";
    static final String PROCEDURE = "brent-conference-complaint";

    private final Office office;

    Brent(Office office) {
        this.office = office;
    }

    static Map<String, Object> complaint(Object... changes) {
        return but(
            answers("complainantName", "Ada Okafor", "complainantRelationship", "parent", "contactChannel", "post",
                "complainantAddress", "12 High Road\nWembley HA9 7AA", "childReference", "CP-4711", "conferenceOn",
                "2026-10-20",
                "conferenceChair", CHAIR, "receivedOn", "2026-11-02", "receivedBy", "phone", "subject", "conference",
                "aboutChair", "false", "complaint", "I was not heard.", "groundUnreasonable", true),
            changes);
    }

    Case received(Object... changes) {
        return office.record(OFFICER, PROCEDURE, complaint(changes));
    }

    /** Whom the complaint's first stage is with: the chair, or the line manager where it is about the chair. */
    static String lead(Case received) {
        return received.office.caseFile.isAboutChair(received.reference()) ? LINE_MANAGER : CHAIR;
    }

    Case reviewed(Case received) {
        return received.complete(lead(received), "Activity_ReviewComplaint", "route", "meeting");
    }

    /** A meeting arranged for Monday 9 November, the invitation posted. */
    Case arranged(Case received) {
        return reviewed(received).complete(lead(received), "Activity_ArrangeMeeting", "meetingOn", "2026-11-09",
            "meetingPlace", "Civic Centre").post("brent/meeting-invitation");
    }

    /** The meeting of 9 November held and recorded that day, with this outcome; the letters that follow wait. */
    Case met(Case received, String outcome, Object... changes) {
        return arranged(received).until("2026-11-09T15:00").complete(lead(received), "Activity_RecordMeeting",
            meeting("2026-11-09", outcome, changes));
    }

    static Map<String, Object> meeting(String heldOn, String outcome, Object... changes) {
        return but(answers("meetingHeldOn", heldOn, "viewsComplainant", "Nobody let me speak.",
            "viewsChair", "Time was short.", "discussion", "We went through the minutes.", "meetingOutcome", outcome,
            "outcomeText", "The minutes will say more."), changes);
    }

    /** Unresolved on 9 November, and the letters about it have left that day. */
    Case unresolved(Case received) {
        return met(received, "unresolved").approve(lead(received), "brent/meeting-note").post("brent/meeting-note")
            .post("brent/next-stages");
    }

    /** The Business Manager has had the referral on Tuesday 10 November and advised the Independent Chair. */
    Case advised(Case received) {
        return unresolved(received).until("2026-11-10T10:00").complete(BUSINESS_MANAGER,
            "Activity_AdviseIndependentChair",
            "referralReceivedOn", "2026-11-10", "advisedOn", "2026-11-10");
    }

    /** An investigator appointed on 10 November and the parties told. */
    Case appointed(Case received) {
        return advised(received)
            .complete(INDEPENDENT_CHAIR, "Activity_AppointInvestigator", "investigator", INVESTIGATOR)
            .post("brent/investigation-notice");
    }

    /** The investigator has had the papers on Wednesday 11 November. */
    Case investigating(Case received) {
        return appointed(received).until("2026-11-11T10:00").complete(BUSINESS_MANAGER, "Activity_SendPapers",
            "papersReceivedOn", "2026-11-11");
    }

    /** The report of Wednesday 2 December, sent to all parties. */
    Case reported(Case received) {
        return reportSent(investigating(received).until("2026-12-02T11:00"), "2026-12-02");
    }

    /** A report that is on the case is recorded today, read, and sent. */
    Case reportSent(Case investigated, String completedOn) {
        return reportRecorded(investigated, completedOn).approve(INVESTIGATOR, "brent/investigation-report")
            .approve(INVESTIGATOR, "brent/investigation-report").post("brent/investigation-report");
    }

    /** A report that is on the case is recorded today; its letter waits to be read. */
    Case reportRecorded(Case investigated, String completedOn, Object... changes) {
        office.fileReport(investigated.reference(), "The report: the minutes were incomplete.");
        investigated.complete(INVESTIGATOR, "Activity_RecordReport", report(completedOn, changes));
        office.putPapersTogether();
        return investigated;
    }

    static Map<String, Object> report(String completedOn, Object... changes) {
        return but(answers("reportCompletedOn", completedOn, "findings", "The minutes were incomplete."), changes);
    }

    /** A further meeting suggested on 2 December; by post the letter counts as received on the 4th. */
    Case suggested(Case received) {
        return reported(received).complete(INDEPENDENT_CHAIR, "Activity_ConsiderReport", "suggestMeeting", "true")
            .post("brent/further-meeting");
    }

    /** The further meeting accepted on Monday 7 December, for Wednesday the 9th. */
    Case accepted(Case received, Object... changes) {
        Case accepted = suggested(received).until("2026-12-07T10:00").complete(BUSINESS_MANAGER,
            "Activity_RecordMeetingReply",
            but(answers("replyReceivedOn", "2026-12-07", "meetingAccepted", "true", "furtherMeetingOn", "2026-12-09"),
                changes));
        return accepted.letterNames().contains("brent/further-meeting-date")
            ? accepted.post("brent/further-meeting-date")
            : accepted;
    }

    static Map<String, Object> furtherMeeting(String heldOn, boolean resolved, Object... changes) {
        return but(answers("furtherMeetingHeldOn", heldOn, "resolved", Boolean.toString(resolved),
            "outcomeText", "We agreed on new minutes."), changes);
    }
}
