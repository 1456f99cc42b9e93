package org.conferencecomplaints.web.people;

import java.util.List;
import org.conferencecomplaints.web.support.Line;

/**
 * The page of the people in a complaint.
 *
 * @param mayJoin whether somebody may join: the complaint is open
 */
record PeopleView(String reference, String council, boolean mayJoin, List<Person> people) {

    /**
     * Somebody who complains.
     *
     * @param withdrawn   since when they no longer complain, in a sentence; null while they do
     * @param unreachable whether they complain and no safe address is known
     * @param mayWithdraw whether the complaint would go on without them
     * @param history     the latest first
     */
    record Person(int number, String name, String withdrawn, boolean unreachable, boolean mayWithdraw,
                  List<Line> lines, List<Version> history) {

        boolean isActive() {
            return withdrawn == null;
        }

        boolean hasAddress() {
            return isActive() && !unreachable;
        }
    }

    /** A change: who made it, when and why, and what stood there since. */
    record Version(String at, String by, String reason, List<Line> lines) {}
}
