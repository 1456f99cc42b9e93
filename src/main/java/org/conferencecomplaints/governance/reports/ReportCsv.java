package org.conferencecomplaints.governance.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.conferencecomplaints.governance.reports.AnnualReport.Breakdown;
import org.conferencecomplaints.governance.reports.AnnualReport.LimitRow;

/**
 * The yearly report as CSV (RFC 4180): one figure on a line, with its section, what it is of, and whether it is
 * suppressed. It begins with a byte order mark: without one, spreadsheets do not read it as UTF-8.
 */
public final class ReportCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String LINE_END = "\r\n";
    /** What spreadsheets take for the start of a formula. */
    private static final String FORMULA = "=+-@\t\r\n";

    private final List<List<String>> lines = new ArrayList<>();

    private ReportCsv() {
        lines.add(List.of("Section", "Item", "Measure", "Value", "Suppressed"));
    }

    public static String of(AnnualReport report) {
        ReportCsv csv = new ReportCsv();
        csv.add("Report", "Council", "Name", report.council(), false);
        csv.add("Report", "Period", "First day", report.from(), false);
        csv.add("Report", "Period", "Last day", report.to(), false);
        csv.add("Report", "Made", "Day", report.madeOn(), false);
        csv.add("Complaints", "All", report.received());
        csv.add("By ground", report.byGround());
        csv.add("By relationship", report.byRelationship());
        csv.add("By stage reached", report.byStage());
        csv.add("By outcome", report.byOutcome());
        if (report.limits().suppressed()) {
            csv.add("Deadlines", "All", PublishedCount.WITHHELD);
        }
        report.limits().rows().forEach(csv::add);
        csv.add("Referrals", report.referrals());
        csv.add("Recommendations", report.recommendations());
        csv.add("What was learned", report.learned());
        csv.add("Learning actions", report.actions());
        csv.add("Learning actions by theme", report.actionThemes());
        csv.add("New concerns about a child's safety", report.concerns());
        return BYTE_ORDER_MARK + csv.lines.stream()
            .map(line -> line.stream().map(ReportCsv::cell).collect(Collectors.joining(",")) + LINE_END)
            .collect(Collectors.joining());
    }

    private void add(String section, Breakdown breakdown) {
        if (breakdown.suppressed()) {
            add(section, "All", PublishedCount.WITHHELD);
        }
        breakdown.rows().forEach(row -> add(section, row.label(), "Count", row.count(), row.suppressed()));
    }

    private void add(LimitRow row) {
        String item = row.clause() + " " + row.name() + " (" + row.limit() + ")";
        add("Deadlines", item, "Set", row.set());
        add("Deadlines", item, "Met", row.kept());
        add("Deadlines", item, "Missed", row.missed());
        add("Deadlines", item, "Still open", row.open());
        add("Deadlines", item, "No longer needed", row.notNeeded());
        add("Deadlines", item, "Met of those met or missed, per cent", row.shareKept().percent(),
            row.shareKept().suppressed());
        add("Deadlines", item, "Median used, " + row.medianUsed().unit(), row.medianUsed().days(),
            row.medianUsed().suppressed());
    }

    private void add(String section, String item, PublishedCount count) {
        add(section, item, "Count", count);
    }

    private void add(String section, String item, String measure, PublishedCount count) {
        add(section, item, measure, count.count(), count.suppressed());
    }

    private void add(String section, String item, String measure, Object value, boolean suppressed) {
        lines.add(List.of(section, item, measure, value == null ? "" : value.toString(), suppressed ? "yes" : "no"));
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
