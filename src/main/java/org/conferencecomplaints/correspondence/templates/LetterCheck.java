package org.conferencecomplaints.correspondence.templates;

/** Whether somebody reads a letter before it leaves, as its template says. */
public enum LetterCheck {

    /** It leaves as it is. */
    NONE("no"),
    /** Whoever decided what it says reads it, or their team. */
    DECIDER("yes"),
    /** Somebody else reads it: of the unit, or a supervisor, and never who decided. */
    SECOND_READER("second");

    private final String inTemplates;

    LetterCheck(String inTemplates) {
        this.inTemplates = inTemplates;
    }

    String inTemplates() {
        return inTemplates;
    }
}
