package org.conferencecomplaints.web;

/** Numbers of things in words. */
final class Counts {

    private Counts() {
    }

    /** "1 page", "12 pages". */
    static String of(long count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }
}
