package org.conferencecomplaints.engine.forms;

/** A form that cannot be used as it is written; the message says which form, which field and why. */
public class BrokenForm extends RuntimeException {

    BrokenForm(String form, String field, String why) {
        super("Form " + form + (field == null ? "" : ", field " + field) + ": " + why);
    }
}
