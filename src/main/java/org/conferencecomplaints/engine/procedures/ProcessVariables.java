package org.conferencecomplaints.engine.procedures;

/** The names of process variables that the application sets or reads. */
public final class ProcessVariables {

    /** The process variable that holds the complaint's reference. */
    public static final String COMPLAINT = "complaint";
    /** The process that sends one letter; see {@code send-letter.bpmn}. */
    public static final String SEND_LETTER = "send-letter";

    private ProcessVariables() {
    }
}
