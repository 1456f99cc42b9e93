package org.conferencecomplaints.engine.migration;

import java.util.List;

/**
 * The result of migrating one running complaint to the newest version of its procedure.
 *
 * @param reference the complaint
 * @param from      the version on which it is
 * @param to        the newest version
 * @param at        where it stands: names of steps
 * @param against   why it stays where it is, a sentence each; empty where it moves
 */
record ComplaintMigration(String reference, int from, int to, List<String> at, List<String> against) {

    boolean fits() {
        return against.isEmpty();
    }

    /** A line for an operator. */
    String inWords(boolean done) {
        String where = "%s, version %d, at %s: ".formatted(reference, from, String.join(", ", at));
        return where + (fits()
            ? (done ? "moved to version %d" : "can move to version %d").formatted(to)
            : "stays: " + String.join(" ", against));
    }
}
