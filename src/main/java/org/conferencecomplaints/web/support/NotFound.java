package org.conferencecomplaints.web.support;

/** Thrown where there is nothing, or nothing that the signed-in person may read: both get the same answer (404). */
public class NotFound extends RuntimeException {

    public static final String NOTHING_HERE = "There is nothing at this address that you may read. Check the "
        + "reference.";

    public NotFound() {
        this(NOTHING_HERE);
    }

    public NotFound(String message) {
        super(message, null, false, false);
    }
}
