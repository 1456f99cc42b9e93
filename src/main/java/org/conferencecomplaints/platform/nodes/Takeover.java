package org.conferencecomplaints.platform.nodes;

/** Work that is marked in the database with the id of the node that does it. */
public interface Takeover {

    /**
     * Frees what is marked with a node that has no row in the table of nodes. That node may only be slow: what it still
     * does must not count.
     */
    void takeOver();
}
