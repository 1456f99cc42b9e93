package org.conferencecomplaints.post;

/** The carrier has not taken a letter. The message is for people and holds no personal data. */
public class NotTaken extends IllegalStateException {

    public NotTaken(String message, Throwable cause) {
        super(message, cause);
    }
}
