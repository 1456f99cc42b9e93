package org.conferencecomplaints.web;

/** The signed-in person's role does not look after the people in a complaint. */
class PeopleClosedToYou extends ClosedToYou {

    static final String MESSAGE = "Your role does not see or change how people in a complaint are reached. Ask the "
        + "council's complaints team.";

    PeopleClosedToYou() {
        super(MESSAGE);
    }
}
