package org.conferencecomplaints.casework.register;

import java.util.Set;

/** Access control for complaints, for the person who is signed in. */
public interface CaseAccess {

    /** The councils to whose staff the person belongs. */
    Set<String> councils();

    /** The councils whose whole register the person may read. */
    Set<String> registersReadable();

    /** Whether the person may read this complaint's file. */
    boolean mayRead(Complaint complaint);

    /** Whether the person manages this installation's users, and reads no case as others do. */
    boolean isAdministrator();

    /** Whether the person is an administrator, who reads this complaint's file for a while after giving a reason. */
    boolean needsReason(Complaint complaint);

    /** The councils of which the person is a supervisor. */
    Set<String> supervised();
}
