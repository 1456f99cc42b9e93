package org.conferencecomplaints.engine;

/** Names that the engine and the diagrams agree on. */
final class ProcessVariables {

    /** The process variable that holds the complaint's reference. */
    static final String COMPLAINT = "complaint";
    /** The process that sends one letter; see {@code send-letter.bpmn}. */
    static final String SEND_LETTER = "send-letter";

    private ProcessVariables() {
    }
}
