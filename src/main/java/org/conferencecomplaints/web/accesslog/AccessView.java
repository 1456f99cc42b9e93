package org.conferencecomplaints.web.accesslog;

import java.util.List;
import org.conferencecomplaints.web.support.Option;

/**
 * The page of the access log, as text. Texts that may be absent are null.
 *
 * @param refusal  what was wrong with what was asked for
 * @param count    how many lines were found, in a sentence
 * @param previous address of the previous page
 * @param next     address of the next page
 * @param changes  of users, groups and memberships
 */
public record AccessView(Filter filter, Refused refusal, String count, List<Row> rows, String previous, String next,
                         List<Change> changes) {

    boolean found() {
        return !rows.isEmpty();
    }

    boolean paged() {
        return previous != null || next != null;
    }

    boolean changed() {
        return !changes.isEmpty();
    }

    /** What the search form holds, and the people to choose from. */
    record Filter(List<Option> people, String complaint, String from, String to) {}

    /** A refusal and, for each field of the form, the same sentence if it is the field's. */
    record Refused(String field, String message) {

        String complaint() {
            return at("complaint");
        }

        String from() {
            return at("from");
        }

        String to() {
            return at("to");
        }

        private String at(String name) {
            return name.equals(field) ? message : null;
        }
    }

    /** A line of the log; {@code before} and {@code after} belong to a change, {@code reason} to an opening. */
    public record Row(String at, String who, String what, String item, String reference, String how, String before,
                      String after, String reason) {}

    record Change(String at, String who, String what) {}
}
