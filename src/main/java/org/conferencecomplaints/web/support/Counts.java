package org.conferencecomplaints.web.support;

/** Puts numbers of things into words. */
public final class Counts {

    private Counts() {
    }

    /** "1 page", "12 pages". */
    public static String of(long count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }
}
