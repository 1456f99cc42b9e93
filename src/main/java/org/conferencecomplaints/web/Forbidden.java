package org.conferencecomplaints.web;

/** The signed-in person may not do this (403); the message says in words where to turn instead. */
class Forbidden extends RuntimeException {

    Forbidden(String message) {
        super(message, null, false, false);
    }
}
