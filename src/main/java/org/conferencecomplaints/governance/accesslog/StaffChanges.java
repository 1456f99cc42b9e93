package org.conferencecomplaints.governance.accesslog;

import java.time.Instant;
import java.util.List;

/** Audit trail of users, groups and memberships, for the person who is signed in. */
public interface StaffChanges {

    /** The most lines that are told at once. */
    int MOST = 100;

    /**
     * The latest changes, newest first, of the person and the period that are asked for, as far as they concern a
     * council that the signed-in person supervises; none where a complaint is asked for.
     */
    List<StaffChange> find(AccessQuery query);

    /**
     * A change.
     *
     * @param by   user id
     * @param what in words, such as "Added user ada to group brent-supervisors"
     */
    record StaffChange(Instant at, String by, String what) {}
}
