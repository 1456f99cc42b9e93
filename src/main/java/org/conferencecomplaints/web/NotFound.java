package org.conferencecomplaints.web;

/** There is nothing here, or nothing that the signed-in person may read: both get the same answer. */
class NotFound extends RuntimeException {

    static final String NOTHING_HERE = "There is nothing at this address that you may read. Check the reference.";

    NotFound() {
        this(NOTHING_HERE);
    }

    NotFound(String message) {
        super(message, null, false, false);
    }
}
