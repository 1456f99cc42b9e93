package org.conferencecomplaints.procedures;

import static org.conferencecomplaints.procedures.Office.answers;
import static org.conferencecomplaints.procedures.Office.but;

import java.util.Map;

/**
 * City and Hackney's people at the usual steps, each on the day it is called. The complaint is received on Monday
 * 2 November 2026 by post, about a conference on 20 October.
 */
public final class Hackney {

    static final String OFFICER = "hackney-officer";
    static final String MANAGER = "hackney-manager";
    public static final String HEAD = "hackney-head";
    static final String SUPERVISOR = "hackney-supervisor";
    static final String PANEL_CHAIR = "hackney-panel-chair";
    static final String PROCEDURE = "hackney-conference-complaint";

    private final Office office;

    public Hackney(Office office) {
        this.office = office;
    }

    static Map<String, Object> complaint(Object... changes) {
        return but(
            answers("complainantName", "Ada Okafor", "complainantRelationship", "parent", "contactChannel", "post",
                "complainantAddress", "12 Mare Street\nLondon E8 3AA", "childReference", "CP-4711", "conferenceOn",
                "2026-10-20",
                "conferenceChair", "hackney-chair", "receivedOn", "2026-11-02", "receivedBy", "letter", "subject",
                "conference", "aboutChair", "false",
                "complaint", "I was not heard.", "groundConduct", true),
            changes);
    }

    static Map<String, Object> byEmail(Object... changes) {
        return but(
            complaint("contactChannel", "email", "complainantEmail", "ada@example.org", "complainantAddress", null),
            changes);
    }

    public Case received(Object... changes) {
        return office.record(OFFICER, PROCEDURE, complaint(changes));
    }

    Case receivedByEmail(Object... changes) {
        return office.record(OFFICER, PROCEDURE, byEmail(changes));
    }

    Case accepted(Case received) {
        received.complete(OFFICER, "Activity_TriageComplaint", "triageDecision", "accept");
        if (received.openTasks().contains("Activity_PostLetter")) {
            received.post("hackney/acknowledgement");
        }
        return received;
    }

    /** Accepted, acknowledged, and a meeting arranged for Monday 9 November. */
    Case arranged(Case received) {
        accepted(received).complete(MANAGER, "Activity_ArrangeMeeting", "contactedOn", office.today().toString(),
            "meetingOn", "2026-11-09", "meetingPlace", "Hackney Service Centre");
        if (received.openTasks().contains("Activity_PostLetter")) {
            received.post("hackney/meeting-invitation");
        }
        return received;
    }

    /** The meeting of 9 November held and recorded that day; the feedback letter waits to be read. */
    Case met(Case received) {
        return arranged(received).until("2026-11-09T15:00").complete(MANAGER, "Activity_RecordMeeting",
            "meetingHeldOn", "2026-11-09", "meetingNote", "We talked.", "feedback", "We are sorry.");
    }

    /** The feedback letter has left on 9 November; by post it counts as received on the 11th. */
    public Case answered(Case received) {
        met(received).approve(MANAGER, "hackney/feedback");
        if (received.openTasks().contains("Activity_PostLetter")) {
            received.post("hackney/feedback");
        }
        return received;
    }

    /** The complainant's letter to the Head of Safeguarding of Thursday 12 November is recorded that day. */
    Case escalated(Case received) {
        return answered(received).until("2026-11-12T10:00").complete(HEAD, "Activity_RecordReply",
            "replyReceivedOn", "2026-11-12", "satisfied", "false", "reply", "You did not answer me.");
    }

    /** A panel is convened for this day; the invitation is posted. */
    Case convened(Case escalated, String panelOn, Object... changes) {
        return escalated.complete(HEAD, "Activity_ConvenePanel", panel(panelOn, changes))
            .post("hackney/panel-invitation").papersReady();
    }

    /** A panel is convened for a day past the deadline; the notice of delay, which invites too, is read and posted. */
    Case convenedLate(Case escalated, String panelOn) {
        return escalated.complete(HEAD, "Activity_ConvenePanel",
            panel(panelOn, "extensionReason", "A member is ill.", "extensionApprovedBy", "The Director"))
            .approve(SUPERVISOR, "hackney/panel-delay").post("hackney/panel-delay").papersReady();
    }

    /** Received about a professional and redirected as a whole; somebody else has read the letter. */
    Case redirected(Case received, Object... answers) {
        return received.complete(OFFICER, "Activity_TriageComplaint", but(answers("triageDecision", "redirect",
            "triageReason", "About a nurse.", "redirectTo", "Homerton Hospital"), answers))
            .approve(SUPERVISOR, "hackney/redirect");
    }

    Case receivedAboutANurse() {
        return received("subject", "professional", "subjectName", "Nurse Jones");
    }

    static Map<String, Object> panel(String panelOn, Object... changes) {
        return but(answers("panelOn", panelOn, "panelPlace", "Town Hall", "panelChair", PANEL_CHAIR,
            "panelMembers", "R. Adeyemi, L. Novak", "boardMembers", "L. Novak"), changes);
    }

    /** The panel of Friday 27 November. */
    Case panelSet(Case received) {
        return convened(escalated(received), "2026-11-27");
    }

    static Map<String, Object> decision(String heldOn, boolean upheld, Object... changes) {
        return but(answers("panelHeldOn", heldOn, "conductFinding", "Procedures were not followed.",
            "decisionFinding", "The decision was reasonable.", "upheld", Boolean.toString(upheld), "reasons",
            "The minutes."),
            changes);
    }
}
