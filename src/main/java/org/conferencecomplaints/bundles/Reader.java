package org.conferencecomplaints.bundles;

/**
 * Somebody who gets papers.
 *
 * @param role   as letters' templates say it
 * @param person number of the complainant; 0 for others
 * @param label  as people say it: a complainant's name, or what the person is to the complaint
 */
public record Reader(String role, int person, String label) {

    /** By which forms name them. */
    public String key() {
        return role + "." + person;
    }

    boolean complains() {
        return person > 0;
    }
}
