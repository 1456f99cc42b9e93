package org.conferencecomplaints.post;

/** The connection broke while a message was being handed over: it may have left, so it must not be sent again. */
public class ResultUnknown extends RuntimeException {

    public ResultUnknown(String message, Throwable cause) {
        super(message, cause);
    }
}
