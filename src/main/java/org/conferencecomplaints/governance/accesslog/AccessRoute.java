package org.conferencecomplaints.governance.accesslog;

/** Interface through which somebody had access. */
public enum AccessRoute {
    /** At a page of ours, signed in with a browser. */
    PAGE("at a page"),
    /** With a password or token, as programs do. */
    API("by a program"),
    /** Through the engine: in Tasklist or its REST interface. */
    TASK("in Tasklist");

    private final String words;

    AccessRoute(String words) {
        this.words = words;
    }

    /** As supervisors read it. */
    public String inWords() {
        return words;
    }
}
