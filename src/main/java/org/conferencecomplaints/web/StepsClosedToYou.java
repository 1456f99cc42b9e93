package org.conferencecomplaints.web;

/** The signed-in person neither draws diagrams nor supervises a council. */
class StepsClosedToYou extends ClosedToYou {

    StepsClosedToYou() {
        super("How often steps are taken is for analysts and supervisors.");
    }
}
