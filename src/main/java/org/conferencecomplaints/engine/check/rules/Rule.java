package org.conferencecomplaints.engine.check.rules;

import org.conferencecomplaints.engine.check.diagram.Diagram;
import org.conferencecomplaints.engine.check.diagram.Findings;

/** Something that every diagram keeps to. */
public interface Rule {

    void check(Diagram diagram, Findings findings);
}
