package org.conferencecomplaints.engine.check.rules;

import org.conferencecomplaints.engine.check.diagram.Diagram;
import org.conferencecomplaints.engine.check.diagram.Findings;

/** A rule that every diagram keeps. */
public interface Rule {

    void check(Diagram diagram, Findings findings);
}
