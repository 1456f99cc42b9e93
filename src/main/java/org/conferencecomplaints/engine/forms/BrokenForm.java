package org.conferencecomplaints.engine.forms;

/** A form that cannot be used as it is written; the message says which form, which field and why. */
public class BrokenForm extends RuntimeException {

    BrokenForm(String form, String field, String why) {
        super("Form " + form + (field == null ? "" : ", field " + field) + ": " + why);
    }

    private BrokenForm(String file, BrokenForm cause) {
        super(file + ": " + cause.getMessage(), cause);
    }

    /** The same, with the place of the form's file. */
    BrokenForm in(String file) {
        return new BrokenForm(file, this);
    }
}
