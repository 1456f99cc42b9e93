package org.conferencecomplaints.governance.reports;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.conferencecomplaints.governance.reports.AnnualReport.Breakdown;
import org.conferencecomplaints.governance.reports.AnnualReport.Row;

/**
 * Figures by key, in the order in which they are shown.
 *
 * @param everything the figure of all complaints
 * @param table      the table that the figures make up; null where they do not add up
 * @param figures    by key
 * @param labels     what to show for a key
 */
record Tabulated(Figure everything, Table table, Map<String, Figure> figures, Map<String, String> labels) {

    boolean isWithheld() {
        return everything.isHidden() || table != null && table.isWithheld();
    }

    /** How many things are counted; only of a table. */
    PublishedCount total() {
        return table.total().published();
    }

    PublishedCount countFor(String key) {
        return figures.get(key).published();
    }

    /** As it may be published. A withheld one does not even tell which kinds occurred. */
    Breakdown published() {
        return isWithheld()
            ? new Breakdown(true, List.of())
            : new Breakdown(false, figures.keySet().stream().map(this::row).toList());
    }

    /** The same with a first row that says how many things there are in all; only of a table. */
    Breakdown publishedWithTotal(String key, String label) {
        Breakdown parts = published();
        return parts.suppressed()
            ? parts
            : new Breakdown(false, Stream.concat(
                Stream.of(new Row(key, label, total().count(), total().suppressed())), parts.rows().stream()).toList());
    }

    private Row row(String key) {
        PublishedCount count = countFor(key);
        return new Row(key, labels.get(key), count.count(), count.suppressed());
    }
}
