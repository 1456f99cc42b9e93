package org.conferencecomplaints.engine.procedures;

/** Names that the engine and the diagrams agree on. */
public final class ProcessVariables {

    /** The process variable that holds the complaint's reference. */
    public static final String COMPLAINT = "complaint";
    /** The process that sends one letter; see {@code send-letter.bpmn}. */
    public static final String SEND_LETTER = "send-letter";

    private ProcessVariables() {
    }
}
