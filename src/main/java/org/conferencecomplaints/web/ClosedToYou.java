package org.conferencecomplaints.web;

/** The signed-in person's role does not open this; the message says, in words, where to turn instead. */
abstract class ClosedToYou extends RuntimeException {

    ClosedToYou(String message) {
        super(message, null, false, false);
    }
}
