package org.conferencecomplaints.governance.reports;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.conferencecomplaints.governance.reports.AnnualReport.Breakdown;
import org.conferencecomplaints.governance.reports.AnnualReport.LimitRow;
import org.conferencecomplaints.governance.reports.AnnualReport.Median;
import org.conferencecomplaints.governance.reports.AnnualReport.Share;

/**
 * The yearly report in the words that its page and its paper show.
 *
 * @param council     its name
 * @param period      the first and the last day
 * @param madeOn      the day it was made
 * @param received    how many complaints, in a sentence
 * @param few         fewer than five complaints: nothing else is published
 * @param some        five or more
 * @param sections    what was complained about, by whom, how far it went, how it ended, what was passed on, what was
 *                    learned and agreed
 * @param deadlines   by clause
 * @param deadlinesChart the shares met
 */
public record AnnualView(String council, String period, String madeOn, String received, boolean few, boolean some,
                         List<Section> sections, List<DeadlineLine> deadlines, BarChart deadlinesChart) {

    static final String NOT_SHOWN = "Not shown";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /**
     * One breakdown.
     *
     * @param withheld nothing of it may be shown
     * @param none     nothing of the kind occurred
     * @param chart    null where there is nothing to draw
     */
    public record Section(String id, String title, String explanation, String heading, boolean withheld, boolean none,
                          List<Line> lines, BarChart chart) {

        /** Whether it has rows to show. */
        public boolean filled() {
            return !lines.isEmpty();
        }
    }

    /** A row of a breakdown; {@code width} is its bar's, in per cent of the longest. */
    public record Line(String label, String count, int width) {

        public boolean drawn() {
            return width > 0;
        }
    }

    /** The deadlines of one clause; every number in words. */
    public record DeadlineLine(String clause, String name, String length, String set, String kept, String missed,
                               String open, String notNeeded, String share, String median, int width) {

        public boolean drawn() {
            return width > 0;
        }
    }

    public static AnnualView of(AnnualReport report) {
        boolean few = report.received().suppressed();
        return new AnnualView(report.council(), day(report.from()) + " to " + day(report.to()), day(report.madeOn()),
            received(report.received()), few, !few && report.received().count() > 0,
            List.of(
                section("grounds", "What the complaints were about", "Ground",
                    "A complaint can have several grounds, so these do not add up to the number of complaints.",
                    report.byGround()),
                section("relationships", "Who complained", "Who they are to the child", null, report.byRelationship()),
                section("stages", "How far the complaints went", "Stage",
                    "The furthest stage of the procedure in which a step was recorded.", report.byStage()),
                section("outcomes", "How the complaints ended", "Outcome", null, report.byOutcome()),
                section("referrals", "Referrals", "Kind", "One complaint can lead to several.", report.referrals()),
                section("recommendations", "Recommendations", "What became of them", null,
                    report.recommendations()),
                section("learned", "What was learned", "What should be done better",
                    "Said by those who looked into the complaints. One complaint can show several things.",
                    report.learned()),
                section("actions", "Learning actions", "How they stand",
                    "What was agreed to be done better after the complaints received, as it stands today. One "
                        + "complaint can lead to several.",
                    report.actions()),
                section("action-themes", "What the learning actions are about", "Theme", "Where that was said.",
                    report.actionThemes()),
                section("concerns", "New concerns about a child’s safety", "What was done",
                    "Noticed during work on the complaints and passed to the duty team. They are no part of the "
                        + "complaints.",
                    report.concerns())),
            report.limits().rows().stream().map(AnnualView::limit).toList(),
            BarChart.of("deadlines-chart", "Share of each deadline met", report.limits().rows().stream()
                .map(row -> new BarChart.Item(row.clause() + " " + row.name(), share(row.shareKept()),
                    row.shareKept().percent()))
                .toList(), 100));
    }

    /** Whether there are deadlines to show. */
    public boolean anyDeadlines() {
        return !deadlines.isEmpty();
    }

    private static Section section(String id, String title, String heading, String explanation, Breakdown breakdown) {
        boolean none = !breakdown.suppressed()
            && breakdown.rows().stream().noneMatch(row -> row.suppressed() || row.count() > 0);
        int longest = breakdown.rows().stream().filter(row -> !row.suppressed()).mapToInt(AnnualReport.Row::count)
            .max().orElse(0);
        List<Line> lines = new ArrayList<>();
        List<BarChart.Item> items = new ArrayList<>();
        for (AnnualReport.Row row : breakdown.rows()) {
            String count = count(new PublishedCount(row.count(), row.suppressed()));
            lines.add(new Line(row.label(), count, BarChart.width(row.count(), longest)));
            items.add(new BarChart.Item(row.label(), count, row.count()));
        }
        return new Section(id, title, explanation, heading, breakdown.suppressed(), none,
            none ? List.of() : lines,
            none || lines.isEmpty() ? null : BarChart.of(id + "-chart", title, items, longest));
    }

    private static DeadlineLine limit(LimitRow row) {
        return new DeadlineLine(row.clause(), row.name(), row.limit(), count(row.set()), count(row.kept()),
            count(row.missed()), count(row.open()), count(row.notNeeded()), share(row.shareKept()),
            median(row.medianUsed()), BarChart.width(row.shareKept().percent(), 100));
    }

    private static String received(PublishedCount received) {
        if (received.suppressed()) {
            return "Fewer than 5 complaints were received.";
        }
        return received.count() == 0
            ? "No complaints were received."
            : "%,d complaints were received.".formatted(received.count());
    }

    private static String count(PublishedCount count) {
        return count.suppressed() ? NOT_SHOWN : "%,d".formatted(count.count());
    }

    private static String share(Share share) {
        return share.suppressed() ? NOT_SHOWN : share.percent() == null ? "None yet" : share.percent() + "%";
    }

    private static String median(Median median) {
        if (median.suppressed()) {
            return NOT_SHOWN;
        }
        return median.days() == null
            ? "None yet"
            : (median.days() % 1 == 0 ? "%.0f %s" : "%.1f %s").formatted(median.days(), median.unit());
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
