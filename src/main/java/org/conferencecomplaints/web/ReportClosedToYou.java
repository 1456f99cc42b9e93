package org.conferencecomplaints.web;

/** The signed-in person's role reads no council's yearly report. */
class ReportClosedToYou extends ClosedToYou {

    static final String MESSAGE = "Your role does not read the yearly report. Ask a supervisor of your council for it.";

    ReportClosedToYou() {
        super(MESSAGE);
    }
}
