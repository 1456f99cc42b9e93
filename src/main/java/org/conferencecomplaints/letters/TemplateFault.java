package org.conferencecomplaints.letters;

/** A letter template that cannot be used: file, line and reason. The application does not start. */
class TemplateFault extends RuntimeException {

    private final int line;
    private final String reason;

    TemplateFault(String file, int line, String reason) {
        super(file + ", line " + line + ": " + reason);
        this.line = line;
        this.reason = reason;
    }

    /** The same, with the place of the file instead of the template's name. */
    TemplateFault in(String file) {
        return new TemplateFault(file, line, reason);
    }
}
