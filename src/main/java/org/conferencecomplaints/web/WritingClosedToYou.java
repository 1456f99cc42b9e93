package org.conferencecomplaints.web;

/** An administrator, who may read a case for a while, wants to write in it. */
class WritingClosedToYou extends ClosedToYou {

    WritingClosedToYou() {
        super("Administrators read a case file and write nothing in it. A concern about a child's safety they "
            + "may report.");
    }
}
