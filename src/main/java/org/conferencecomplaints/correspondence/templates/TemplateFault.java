package org.conferencecomplaints.correspondence.templates;

/** Thrown where a letter template cannot be used: file, line and reason. The application does not start. */
public class TemplateFault extends RuntimeException {

    private final int line;
    private final String reason;
    private final boolean placed;

    public TemplateFault(String file, int line, String reason) {
        this(file, line, reason, false);
    }

    private TemplateFault(String file, int line, String reason, boolean placed) {
        super(file + ", line " + line + ": " + reason);
        this.line = line;
        this.reason = reason;
        this.placed = placed;
    }

    /** The same, with the place of the file instead of the template's name; unless that is known already. */
    TemplateFault in(String place) {
        return placed ? this : new TemplateFault(place, line, reason, true);
    }
}
