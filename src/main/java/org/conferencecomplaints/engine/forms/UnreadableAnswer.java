package org.conferencecomplaints.engine.forms;

/** An answer that is not of the kind the field asks for; the message follows the field's label. */
class UnreadableAnswer extends RuntimeException {

    UnreadableAnswer(String message) {
        super(message, null, false, false);
    }
}
