package org.conferencecomplaints.engine.check;

/** Something that every diagram keeps to. */
interface Rule {

    void check(Diagram diagram, Findings findings);
}
