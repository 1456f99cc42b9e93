package org.conferencecomplaints.governance.reports;

import java.util.Comparator;

/** Natural order of clauses: B-2.9 before B-2.11. */
final class ClauseOrder implements Comparator<String> {

    @Override
    public int compare(String one, String other) {
        return padded(one).compareTo(padded(other));
    }

    private static String padded(String clause) {
        return clause.replaceAll("(\\d+)", "000$1").replaceAll("0*(\\d{4})", "$1");
    }
}
