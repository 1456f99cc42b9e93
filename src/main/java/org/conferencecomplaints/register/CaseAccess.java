package org.conferencecomplaints.register;

import java.util.Set;

/** Who may see which complaint; answers for the person who is signed in. */
public interface CaseAccess {

    /** The councils to whose staff the person belongs. */
    Set<String> councils();

    /** The councils whose whole register the person may read. */
    Set<String> registersReadable();

    /** Whether the person may read this complaint's file. */
    boolean mayRead(Complaint complaint);
}
