package org.conferencecomplaints.web.register;

import java.util.List;
import org.conferencecomplaints.web.support.FilterRefusal;
import org.conferencecomplaints.web.support.Option;

/**
 * The register's page, in the words it shows.
 *
 * @param filter   what the search form holds
 * @param refusal  what was wrong with what was asked for; null where nothing was
 * @param count    how many were found, in a sentence; null with a refusal
 * @param rows     the complaints of this page
 * @param previous address of the previous page; null on the first
 * @param next     address of the next page; null on the last
 * @param toPrint  texts that the procedures prescribe for the council's own papers
 */
record RegisterView(Filter filter, FilterRefusal refusal, String count, List<Row> rows, String previous, String next,
                    List<Text> toPrint) {

    boolean hasTextsToPrint() {
        return !toPrint.isEmpty();
    }

    boolean found() {
        return !rows.isEmpty();
    }

    boolean paged() {
        return previous != null || next != null;
    }

    /** What the search form holds; {@code councils} is empty where the person reads one register only. */
    record Filter(String text, String from, String to, List<Option> statuses, List<Option> councils) {

        boolean severalCouncils() {
            return !councils.isEmpty();
        }
    }

    /** A text to print; {@code council} is its name for people. */
    record Text(String council, String title, String address) {}

    /** A complaint; {@code outcome} is null while it is open. */
    record Row(String reference, String complainant, String child, String conference, String received, boolean open,
               String outcome, boolean overdue) {}
}
