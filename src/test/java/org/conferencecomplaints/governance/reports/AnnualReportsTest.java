package org.conferencecomplaints.governance.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.conferencecomplaints.correspondence.pdf.Accessible.assertAccessible;

import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.conferencecomplaints.governance.reports.AnnualReport.LimitRow;
import org.conferencecomplaints.governance.reports.AnnualReport.Median;
import org.conferencecomplaints.governance.reports.AnnualReport.Row;
import org.conferencecomplaints.governance.reports.AnnualReport.Share;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class AnnualReportsTest {

    private final ReportRegister register = new ReportRegister();

    @Test
    void complaintsReceivedInThePeriodAreCountedOfOneCouncilOnly() {
        register.complaint("A-1", "brent", "2026-03-31", null, "parent");
        register.complaint("A-2", "brent", "2027-04-01", null, "parent");
        register.complaint("A-3", "hackney", "2026-06-01", null, "parent");
        register.complaints(5, "brent", "2026-04-01", "upheld", "parent");
        register.complaints(6, "brent", "2027-03-31", null, "carer");
        AnnualReport report = report();
        assertThat(report.received()).isEqualTo(new PublishedCount(11, false));
        assertThat(report.council()).isEqualTo("Brent");
        assertThat(report.byOutcome().rows()).containsExactly(row("upheld", "Upheld", 5), row("open", "Still open", 6));
        assertThat(report.byRelationship().rows())
            .containsExactly(row("carer", "Label of carer", 6), row("parent", "Label of parent", 5));
    }

    @Test
    void aComplaintCountsForEachOfItsGrounds() {
        register.grounds = "\"groundProcess\":true,\"groundOutcome\":\"true\",\"groundUnreasonable\":false";
        register.complaints(10, "brent", "2026-05-01", null, "parent");
        register.grounds = "\"groundProcess\":true";
        register.complaints(10, "brent", "2026-05-02", null, "parent");
        assertThat(report().byGround().rows()).containsExactly(row("groundOutcome", "Label of groundOutcome", 10),
            row("groundProcess", "Label of groundProcess", 20));
    }

    @Test
    void theFurthestStageCountsWhateverWasRecordedLast() {
        List<String> early = register.complaints(8, "brent", "2026-05-01", null, "parent");
        early.forEach(reference -> register.step(reference, "Activity_Meeting"));
        List<String> late = register.complaints(7, "brent", "2026-05-02", null, "parent");
        late.forEach(reference -> register.step(reference, "Activity_Panel"));
        late.forEach(reference -> register.step(reference, "Activity_Meeting"));
        register.complaints(6, "brent", "2026-05-02", null, "parent");
        assertThat(report().byStage().rows()).extracting(Row::label, Row::count)
            .containsExactly(tuple("Received", 6), tuple("First stage", 8), tuple("Second stage", 7));
    }

    @Test
    void limitsAreKeptMissedOpenOrNoLongerNeeded() {
        List<String> references = register.complaints(30, "brent", "2026-05-01", null, "parent");
        for (int at = 0; at < 30; at++) {
            String reference = references.get(at);
            if (at < 9) {
                register.limit(reference, "B-2.9", "2026-05-01", "2026-05-11", "2026-05-06", null);
            } else if (at < 15) {
                register.limit(reference, "B-2.9", "2026-05-01", "2026-05-11", "2026-05-13", null);
            } else if (at < 20) {
                register.limit(reference, "B-2.9", "2026-05-01", "2026-05-11", null, null);
            } else if (at < 25) {
                register.limit(reference, "B-2.9", "2026-12-01", "2027-12-08", null, null);
            } else {
                register.limit(reference, "B-2.9", "2026-05-01", "2026-05-11", null, "2026-05-05");
            }
        }
        assertThat(report().limits().rows()).containsExactly(new LimitRow("B-2.9", "B-2.9", "5 working days",
            new PublishedCount(30, false), new PublishedCount(9, false), new PublishedCount(11, false),
            new PublishedCount(5, false), new PublishedCount(5, false),
            new Share(45, false), new Median(2.0, "working days", false)));
    }

    @Test
    void limitsComeInTheOrderOfTheirClauses() {
        register.complaints(6, "brent", "2026-05-01", null, "parent")
            .forEach(reference -> List.of("B-2.11", "B-2.9", "B-2.2")
                .forEach(clause -> register.limit(reference, clause, "2026-05-01", "2026-05-11", "2026-05-06", null)));
        assertThat(report().limits().rows()).extracting(LimitRow::clause).containsExactly("B-2.2", "B-2.9", "B-2.11");
    }

    @Test
    void aSecondLimitOfTheSameClauseCountsAsOneMore() {
        register.complaints(6, "brent", "2026-05-01", null, "parent").forEach(reference -> {
            register.limit(reference, "B-2.32", "2026-05-01", "2026-05-11", "2026-05-06", null);
            register.limit(reference, "B-2.32", "2026-08-01", "2026-08-11", "2026-08-06", null);
        });
        LimitRow row = report().limits().rows().get(0);
        assertThat(row.set()).isEqualTo(new PublishedCount(12, false));
        assertThat(row.kept()).isEqualTo(new PublishedCount(12, false));
    }

    @Test
    void theMedianAndShareOfAFewAreSuppressed() {
        List<String> references = register.complaints(20, "brent", "2026-05-01", null, "parent");
        references.subList(0, 4)
            .forEach(reference -> register.limit(reference, "B-2.9", "2026-05-01", "2026-05-11", "2026-05-06", null));
        LimitRow row = report().limits().rows().get(0);
        assertThat(List.of(row.set(), row.kept(), row.missed(), row.open(), row.notNeeded()))
            .containsOnly(PublishedCount.WITHHELD);
        assertThat(row.shareKept()).isEqualTo(new Share(null, true));
        assertThat(row.medianUsed()).isEqualTo(new Median(null, "working days", true));
    }

    @Test
    void referralsAreCountedByKindAndRecommendationsByWhatBecameOfThem() {
        List<String> references = register.complaints(30, "brent", "2026-05-01", "upheld", "parent");
        references.subList(0, 5).forEach(reference -> register.referral(reference, "passed-on", null));
        references.subList(5, 12).forEach(reference -> register.referral(reference, "recommendations", "2026-07-01"));
        references.subList(12, 18).forEach(reference -> register.referral(reference, "recommendations", null));
        AnnualReport report = report();
        assertThat(report.referrals().rows()).containsExactly(row("passed-on", "Passed on", 5));
        assertThat(report.recommendations().rows()).containsExactly(row("carried-out", "Carried out", 7),
            row("not-yet", "Not carried out yet", 6));
    }

    @Test
    void whatWasLearnedCountsAComplaintOnceForEachLessonAndHidesTheRareOnes() throws Exception {
        List<String> references = register.complaints(30, "brent", "2026-05-01", "upheld", "parent");
        references.subList(0, 12).forEach(reference -> {
            register.answered(reference, "{\"learnedPapers\":true,\"learnedAccess\":false}");
            register.answered(reference, "{\"learnedPapers\":\"true\",\"learnedRecords\":true}");
        });
        references.subList(12, 20).forEach(reference -> register.answered(reference, "{\"learnedRecords\":true}"));
        references.subList(20, 22).forEach(reference -> register.answered(reference, "{\"learnedChairing\":true}"));
        references.forEach(reference -> register.step(reference, "Activity_Meeting"));
        register.answered(references.get(29), "{\"findings\":\"nothing \\\"learned\\\" here\"}");
        AnnualReport report = report();
        assertThat(report.learned().rows()).containsExactly(
            new Row("learnedChairing", "Label of learnedChairing", null, true),
            row("learnedPapers", "Label of learnedPapers", 12), row("learnedRecords", "Label of learnedRecords", 20));
        assertThat(ReportCsv.of(report)).contains("What was learned,Label of learnedPapers,Count,12,no",
            "What was learned,Label of learnedChairing,Count,,yes");
        assertThat(text(report)).contains("What was learned", "learnedRecords");
    }

    @Test
    void learningActionsAreCountedByHowTheyStandAndByTheme() throws Exception {
        List<String> references = register.complaints(40, "brent", "2026-05-01", "upheld", "parent");
        references.subList(0, 12)
            .forEach(reference -> register.action(reference, "PAPERS", "2026-11-30", "2026-11-20"));
        references.subList(12, 22).forEach(reference -> register.action(reference, "RECORDS", "2026-11-30", null));
        references.subList(22, 30).forEach(reference -> register.action(reference, null, "2026-12-01", null));
        references.subList(0, 12)
            .forEach(reference -> register.action(reference, "PAPERS", "2026-12-24", "2026-11-20"));
        AnnualReport report = report();
        assertThat(report.actions().rows()).containsExactly(row("agreed", "Agreed", 42), row("done", "Done", 24),
            row("overdue", "Overdue", 10), row("to-do", "To be done, not overdue", 8));
        assertThat(report.actionThemes().rows()).containsExactly(
            row("PAPERS", "Reports and invitations should reach families earlier", 24),
            row("RECORDS", "Reports and minutes should be more accurate", 10));
        assertThat(ReportCsv.of(report)).contains("Learning actions,Agreed,Count,42,no",
            "Learning actions,Overdue,Count,10,no",
            "Learning actions by theme,Reports and minutes should be more accurate,Count,10,no");
        assertThat(text(report)).contains("Learning actions", "Agreed 42", "Overdue 10", "more accurate");
    }

    @Test
    void aFewLearningActionsAreSuppressedLikeEverythingElse() {
        List<String> references = register.complaints(30, "brent", "2026-05-01", "upheld", "parent");
        references.subList(0, 12)
            .forEach(reference -> register.action(reference, "PAPERS", "2026-12-24", "2026-11-20"));
        references.subList(12, 15).forEach(reference -> register.action(reference, "RECORDS", "2026-11-30", null));
        AnnualReport report = report();
        assertThat(report.actions().rows()).allMatch(row -> row.suppressed() || row.count() == 0 || row.count() >= 5)
            .filteredOn(row -> row.key().equals("overdue")).singleElement().matches(Row::suppressed);
        assertThat(report.actions().rows().stream().filter(Row::suppressed).count()).as("nor worked out")
            .isNotEqualTo(1);
        assertThat(report.actionThemes().rows()).filteredOn(row -> row.key().equals("RECORDS")).singleElement()
            .matches(Row::suppressed);
    }

    @Test
    void severalActionsOfOneComplaintTellOfNobody() {
        List<String> references = register.complaints(30, "brent", "2026-05-01", "upheld", "parent");
        for (int i = 0; i < 9; i++) {
            register.action(references.get(0), "PAPERS", "2026-12-24", null);
        }
        assertThat(report().actions().suppressed()
            || report().actions().rows().stream().noneMatch(row -> row.count() != null && row.count() == 9)).isTrue();
    }

    @Test
    void ofConcernsNothingButTheirNumberIsTold() throws Exception {
        List<String> references = register.complaints(30, "brent", "2026-05-01", "upheld", "parent");
        references.subList(0, 6).forEach(register::concern);
        assertThat(report().concerns().rows()).containsExactly(row("passed-on", "Passed to the duty team", 6));
        assertThat(text(report())).contains("New concerns about a child’s safety", "Passed to the duty team 6")
            .doesNotContain("Zqwords");
        assertThat(ReportCsv.of(report()))
            .contains("New concerns about a child's safety,Passed to the duty team,Count,6,no")
            .doesNotContain("Zqwords");
    }

    @Test
    void ofFewConcernsNotEvenThat() {
        List<String> references = register.complaints(30, "brent", "2026-05-01", "upheld", "parent");
        references.subList(0, 4).forEach(register::concern);
        assertThat(report().concerns().rows()).singleElement().matches(Row::suppressed);
    }

    @Test
    void ofFourComplaintsNothingIsTold() throws Exception {
        register.complaints(4, "brent", "2026-05-01", "upheld", "parent")
            .forEach(reference -> register.limit(reference, "B-2.9", "2026-05-01", "2026-05-11", "2026-05-06", null));
        AnnualReport report = report();
        assertThat(report.received()).isEqualTo(PublishedCount.WITHHELD);
        assertThat(report.limits().rows()).isEmpty();
        assertThat(List.of(report.byGround(), report.byOutcome(), report.byStage(), report.byRelationship(),
            report.referrals(), report.recommendations(), report.learned(), report.actions(), report.actionThemes(),
            report.concerns())).allMatch(
                breakdown -> breakdown.suppressed()
                    && breakdown.rows().isEmpty());
        assertThat(ReportCsv.of(report)).doesNotContain("Upheld", ",4,", "B-2.9");
        assertThat(text(report)).contains("Fewer than 5 complaints").doesNotContain("Upheld", "parent", "B-2.9");
    }

    @Test
    void ofNoComplaintsThatIsSaid() throws Exception {
        assertThat(report().received()).isEqualTo(new PublishedCount(0, false));
        assertThat(text(report())).contains("No complaints were received.");
    }

    @Test
    void thePaperCarriesTheSameFiguresTaggedAndWithATitle() throws Exception {
        register.complaints(40, "brent", "2026-05-01", "dismissed", "parent")
            .forEach(reference -> register.limit(reference, "B-2.9", "2026-05-01", "2026-05-11", "2026-05-06", null));
        register.complaints(9, "brent", "2026-05-01", "upheld", "carer");
        register.complaints(3, "brent", "2026-05-01", "withdrawn", "child");
        AnnualReport report = report();
        assertThat(text(report)).contains("Brent", "1 April 2026 to 31 March 2027", "52 complaints were received.",
            "Dismissed 40", "Upheld Not shown", "Withdrawn Not shown", "100%", "2 working days", "Page 1 of");
        assertAccessible("report", new ReportPdf().render(report));
        try (PDDocument pdf = Loader.loadPDF(new ReportPdf().render(report))) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(pdf.getDocumentInformation().getTitle()).contains("1 April 2026 to 31 March 2027", "Brent");
        }
        assertThat(ReportCsv.of(report)).startsWith("\uFEFFSection,Item,Measure,Value,Suppressed\r\n")
            .contains("By outcome,Dismissed,Count,40,no\r\n", "By outcome,Upheld,Count,,yes\r\n");
    }

    @Test
    void spreadsheetsTakeNoLabelForAFormula() {
        register.prefix = "=cmd|'/c calc'!A1, \"";
        register.complaints(6, "brent", "2026-05-01", "+1", "parent");
        assertThat(ReportCsv.of(report())).contains("\"'=cmd|'/c calc'!A1, \"\"parent\"", ",'+1,");
    }

    @Test
    void aLargeYearTakesTheSameFewStatements() {
        register.complaints(2000, "brent", "2026-05-01", "dismissed", "parent")
            .forEach(reference -> register.limit(reference, "B-2.9", "2026-05-01", "2026-05-11", "2026-05-06", null));
        register.statements.set(0);
        assertThat(report().received()).isEqualTo(new PublishedCount(2000, false));
        assertThat(register.statements.get()).isEqualTo(8);
    }

    private AnnualReport report() {
        return register.reports().forPeriod("brent",
            ReportPeriod.of(Map.of("from", "2026-04-01", "to", "2027-03-31"), null));
    }

    private static Row row(String key, String label, int count) {
        return new Row(key, label, count, false);
    }

    private static String text(AnnualReport report) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(new ReportPdf().render(report))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
