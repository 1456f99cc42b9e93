package org.conferencecomplaints.files.papers;

/**
 * A reader of papers.
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

    /** Whether it stands for several people, of whom some may have no e-mail address. */
    public boolean isSeveral() {
        return role.equals("panel-member");
    }

    boolean complains() {
        return person > 0;
    }
}
