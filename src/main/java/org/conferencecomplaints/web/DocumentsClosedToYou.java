package org.conferencecomplaints.web;

/** The signed-in person reads the case without working on it. */
class DocumentsClosedToYou extends ClosedToYou {

    DocumentsClosedToYou() {
        super("Documents are added and withdrawn by those who work on the complaint.");
    }
}
