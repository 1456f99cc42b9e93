package org.conferencecomplaints.letters;

/** A letter template that cannot be used: file, line and reason. The application does not start. */
class TemplateFault extends RuntimeException {

    TemplateFault(String file, int line, String reason) {
        super(file + ", line " + line + ": " + reason);
    }
}
