package org.conferencecomplaints.procedures;

import static org.conferencecomplaints.procedures.Office.answers;
import static org.conferencecomplaints.procedures.Office.but;

import java.util.Map;

/**
 * Brent's people on the later stages. The complaint is received by e-mail on Monday 2 November 2026, and the steps up
 * to the choice of a hearing are all taken on that day; e-mails leave by themselves.
 */
public final class BrentCase {

    public static final String OFFICER = "brent-officer";
    public static final String CHAIR = "brent-chair";
    public static final String LINE_MANAGER = "brent-line-manager";
    public static final String BUSINESS_MANAGER = "brent-business-manager";
    public static final String INDEPENDENT_CHAIR = "brent-independent-chair";
    public static final String INVESTIGATOR = "brent-investigator";
    public static final String PANEL_CHAIR = "brent-panel-chair";
    public static final String SECOND_PANEL_CHAIR = "brent-panel-chair-two";
    public static final String PROCEDURE = "brent-conference-complaint";

    /** A panel of four may meet on this day when its notice leaves on 2 November. */
    public static final String PANEL_DAY = "2026-11-12";

    private final Office office;

    public BrentCase(Office office) {
        this.office = office;
    }

    static Map<String, Object> complaint(Object... changes) {
        return but(
            answers("complainantName", "Ada Okafor", "complainantRelationship", "parent", "contactChannel", "email",
                "complainantEmail", "ada@example.org", "childReference", "CP-99", "conferenceOn", "2026-10-20",
                "conferenceChair", CHAIR, "receivedOn", "2026-11-02", "receivedBy", "phone", "subject", "conference",
                "aboutChair", "false", "complaint", "I was not heard.", "groundUnreasonable", true),
            changes);
    }

    static Object[] byPost() {
        return new Object[] {"contactChannel", "post", "complainantAddress", "12 High Road\nWembley HA9 7AA",
            "complainantEmail", null};
    }

    public Case received(Object... changes) {
        return office.record(OFFICER, PROCEDURE, complaint(changes));
    }

    private String today() {
        return office.today().toString();
    }

    /**
     * The meeting with the chair is held and settles nothing; the Business Manager is to advise the Independent Chair.
     */
    public Case unresolved(Object... changes) {
        Case received = received(changes).complete(CHAIR, "Activity_ReviewComplaint", "route", "meeting")
            .complete(CHAIR, "Activity_ArrangeMeeting", "meetingOn", today(), "meetingPlace", "Civic Centre")
            .complete(CHAIR, "Activity_RecordMeeting", "meetingHeldOn", today(), "viewsComplainant", "Too fast.",
                "viewsChair", "Fast enough.", "discussion", "We talked.", "meetingOutcome", "unresolved",
                "outcomeText", "We did not agree.")
            .approve(CHAIR, "brent/meeting-note");
        return posted(received);
    }

    public Case advised(Object... changes) {
        return unresolved(changes).complete(BUSINESS_MANAGER, "Activity_AdviseIndependentChair",
            "referralReceivedOn", today(), "advisedOn", today());
    }

    public Case appointed(Object... changes) {
        return posted(
            advised(changes).complete(INDEPENDENT_CHAIR, "Activity_AppointInvestigator", "investigator", INVESTIGATOR));
    }

    public Case papersSent(Object... changes) {
        return appointed(changes).complete(BUSINESS_MANAGER, "Activity_SendPapers", "papersReceivedOn", today());
    }

    Case reported(Object... changes) {
        Case investigated = papersSent(changes);
        office.fileReport(investigated.reference(), "The report: much was missed.");
        investigated.complete(INVESTIGATOR, "Activity_RecordReport", "reportCompletedOn", today(), "findings",
            "Much was missed.");
        office.putPapersTogether();
        return posted(investigated.approve(INVESTIGATOR, "brent/investigation-report").approve(INVESTIGATOR,
            "brent/investigation-report"));
    }

    /** A further meeting is suggested. */
    Case suggested(Object... changes) {
        return posted(
            reported(changes).complete(INDEPENDENT_CHAIR, "Activity_ConsiderReport", "suggestMeeting", "true"));
    }

    /** The letter that explains the choice has left. */
    Case toChoose(Object... changes) {
        return posted(
            reported(changes).complete(INDEPENDENT_CHAIR, "Activity_ConsiderReport", "suggestMeeting", "false"));
    }

    /** A panel is chosen. */
    Case panelChosen(Object... changes) {
        return toChoose(changes).complete(INDEPENDENT_CHAIR, "Activity_EstablishHearing", "hearing", "panel");
    }

    /** The notice of the panel of 12 November has left. */
    Case convened(Object... changes) {
        return posted(panelChosen(changes).complete(INDEPENDENT_CHAIR, "Activity_ConvenePanel", panel(PANEL_DAY)))
            .papersReady();
    }

    /** The complaint is to be looked at on paper; everything but the decision is done. */
    Case paperChosen(Object... changes) {
        return posted(
            toChoose(changes).complete(INDEPENDENT_CHAIR, "Activity_EstablishHearing", "hearing", "paperwork"))
            .papersReady();
    }

    static Map<String, Object> panel(String panelOn, Object... changes) {
        return but(answers("panelOn", panelOn, "panelPlace", "Civic Centre", "panelChair", PANEL_CHAIR,
            "panelSocialCare", "Cleo Day", "panelHealth", "Ingrid Solberg", "panelOther", "Bo Ek"), changes);
    }

    static Map<String, Object> secondPanel(String panelOn, Object... changes) {
        return but(
            panel(panelOn, "panelChair", SECOND_PANEL_CHAIR, "panelSocialCare", "Una Roe", "panelHealth", "Tom Ash",
                "panelOther", "Eve Lund"),
            changes);
    }

    /** The panel of 12 November has met; its decision waits to be read. */
    Case panelMet(boolean upheld) {
        return convened().until(PANEL_DAY + "T16:00")
            .complete(PANEL_CHAIR, "Activity_RecordPanelDecision", panelDecision(PANEL_DAY, upheld));
    }

    static Map<String, Object> panelDecision(String heldOn, boolean upheld, Object... changes) {
        return but(answers("panelHeldOn", heldOn, "upheld", Boolean.toString(upheld), "reasons", "The minutes.",
            "recommendation", upheld ? "continuing" : null), changes);
    }

    static Map<String, Object> executiveDecision(String heldOn, boolean upheld, Object... changes) {
        return but(answers("executiveHeldOn", heldOn, "upheld", Boolean.toString(upheld), "reasons", "The papers.",
            "recommendation", upheld ? "deregistration" : null), changes);
    }

    /** The panel upheld the complaint and has written; the line manager is to arrange the reconvened conference. */
    Case upheld() {
        return panelMet(true).approve(PANEL_CHAIR, "brent/panel-decision").approve(PANEL_CHAIR, "brent/panel-decision");
    }

    /** The conference is arranged for 19 November under another chair. */
    Case reconvened() {
        return reconvene(upheld(), "2026-11-19");
    }

    Case reconvene(Case upheld, String reconvenedOn) {
        return upheld.complete(LINE_MANAGER, "Activity_ArrangeReconvenedConference", "reconvenedOn", reconvenedOn,
            "reconvenedChair", "brent-chair-two");
    }

    /** The conference of 19 November has been held and its outcome recorded. */
    Case reconsidered() {
        return reconsider(reconvened(), "2026-11-19");
    }

    Case reconsider(Case reconvened, String heldOn) {
        return reconvened.until(heldOn + "T15:00").complete(LINE_MANAGER, "Activity_RecordReconvenedOutcome",
            "reconvenedHeldOn", heldOn, "reconvenedOutcome", "Registration goes on.");
    }

    /** The post room posts whatever waits, today. */
    public Case posted(Case waiting) {
        for (var task : waiting.waitingFor("Activity_PostLetter")) {
            waiting.submit("brent-post", task, answers("postedOn", today()));
        }
        return waiting.runJobs();
    }
}
