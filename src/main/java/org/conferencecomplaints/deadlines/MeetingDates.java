package org.conferencecomplaints.deadlines;

import org.conferencecomplaints.process.FromDiagram;
import org.conferencecomplaints.process.ProcessBean;

/** The day of a meeting, from which its letters' deadlines run. */
@ProcessBean("meetings")
public class MeetingDates {

    /**
     * The ISO date on which a meeting was held or, where it was not held, on which it was to be.
     *
     * @param notHeld why it was not held; empty where it was
     */
    @FromDiagram
    public String dayOf(String notHeld, String heldOn, String agreedOn) {
        return notHeld == null || notHeld.isEmpty() ? heldOn : agreedOn;
    }
}
