package org.conferencecomplaints.web.support;

/** Thrown where the signed-in person may not do this (403); the message says in words where to turn instead. */
public class Forbidden extends RuntimeException {

    public Forbidden(String message) {
        super(message, null, false, false);
    }
}
