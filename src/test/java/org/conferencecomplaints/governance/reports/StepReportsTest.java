package org.conferencecomplaints.governance.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.conferencecomplaints.governance.reports.ProcedureSteps.Step;
import org.conferencecomplaints.governance.reports.ProcedureSteps.Taken;
import org.conferencecomplaints.governance.reports.ProcedureSteps.Version;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.organisation.Councils.Council;
import org.junit.jupiter.api.Test;

class StepReportsTest {

    @Test
    void enoughComplaintsAreCountedAndTimed() {
        StepReport.Step step = only(step("Triage", done(1, 7, 2), open(20, 26)));
        assertThat(step.complaints()).isEqualTo(new PublishedCount(14, false));
        assertThat(step.openNow()).isEqualTo(new PublishedCount(7, false));
        assertThat(step.done()).isEqualTo(new PublishedCount(7, false));
        assertThat(step.brokenOff()).isEqualTo(new PublishedCount(0, false));
        assertThat(step.times()).isEqualTo(14);
        assertThat(step.medianDays()).isEqualTo(2.0);
        assertThat(step.longestDays()).isEqualTo(2.0);
    }

    @Test
    void aStepTakenTwiceCountsItsComplaintOnce() {
        StepReport.Step step = only(step("Arrange", done(1, 9, 1), done(1, 9, 3)));
        assertThat(step.complaints().count()).isEqualTo(9);
        assertThat(step.times()).isEqualTo(18);
        assertThat(step.medianDays()).isEqualTo(2.0);
        assertThat(step.longestDays()).isEqualTo(3.0);
    }

    @Test
    void whatOneToFourComplaintsDidIsNotTold() {
        StepReport.Step step = only(step("Triage", done(1, 10, 1), open(11, 13)));
        assertThat(step.complaints().count()).isEqualTo(13);
        assertThat(step.openNow().suppressed()).isTrue();
        assertThat(step.done().suppressed()).as("13 less this would be the three that are open").isTrue();
        assertThat(step.medianDays()).isNull();
        assertThat(step.longestDays()).isNull();
    }

    @Test
    void nothingIsToldOfAProcedureWithFewerThanFiveComplaints() {
        StepReport.Step step = only(step("Triage", done(1, 4, 1)));
        assertThat(List.of(step.complaints(), step.openNow(), step.done(), step.brokenOff()))
            .allMatch(PublishedCount::suppressed);
        assertThat(step.times()).isNull();
        assertThat(step.longestDays()).isNull();
    }

    @Test
    void whatOneStepHasMoreThanAnotherIsNotFewComplaints() {
        List<StepReport.Step> steps = report(step("First", done(1, 12, 1)), step("Second", done(1, 10, 1)));
        assertThat(steps).as("two complaints took the first step only")
            .anyMatch(step -> step.complaints().suppressed());
    }

    @Test
    void brokenOffStepsHaveNoTime() {
        StepReport.Step step = only(step("Triage", done(1, 6, 1),
            IntStream.rangeClosed(7, 12).mapToObj(number -> new Taken("C" + number, false, null))));
        assertThat(step.brokenOff().count()).isEqualTo(6);
        assertThat(step.done().count()).isEqualTo(6);
        assertThat(step.longestDays()).isEqualTo(1.0);
    }

    private static StepReport.Step only(Step step) {
        return report(step).get(0);
    }

    private static List<StepReport.Step> report(Step... steps) {
        return new StepReports(tenant -> List.of(new Version("Procedure", 1, List.of(steps))),
            new Councils(Map.of("here",
                new Council("Here", null, null, Map.of(), Map.of(), Map.of(), List.of(), null, null, List.of()))))
            .forCouncil("here").versions().get(0).steps();
    }

    @SafeVarargs
    private static Step step(String name, Stream<Taken>... taken) {
        return new Step(name, Stream.of(taken).flatMap(each -> each).toList());
    }

    private static Stream<Taken> done(int first, int last, int days) {
        return IntStream.rangeClosed(first, last)
            .mapToObj(number -> new Taken("C" + number, false, Duration.ofDays(days)));
    }

    private static Stream<Taken> open(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(number -> new Taken("C" + number, true, null));
    }
}
