package org.conferencecomplaints.organisation;

import java.util.Set;

/** Audit trail of what people change by hand in who may come in and read what: accounts, passwords, memberships. */
public interface StaffAccessLog {

    /**
     * A change was made, and is kept together with it or, if that fails, not at all.
     *
     * @param by      user id
     * @param what    in words, such as "added ada to the group brent-supervisors"
     * @param tenants the councils that it concerns; empty where it concerns none in particular, and so every one
     */
    void changed(String by, String what, Set<String> tenants);
}
