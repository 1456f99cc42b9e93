package org.conferencecomplaints.engine.forms;

/** Thrown where an answer is not of the type that the field asks for; the message follows the field's label. */
class UnreadableAnswer extends RuntimeException {

    UnreadableAnswer(String message) {
        super(message, null, false, false);
    }
}
