package org.conferencecomplaints.access;

/** How somebody came to it. */
public enum Way {
    /** At a page of ours, signed in with a browser. */
    PAGE("at a page"),
    /** With a password or token, as programs do. */
    API("by a program"),
    /** Through the engine: in Tasklist or its REST interface. */
    TASK("in Tasklist");

    private final String words;

    Way(String words) {
        this.words = words;
    }

    /** As supervisors read it. */
    public String inWords() {
        return words;
    }
}
