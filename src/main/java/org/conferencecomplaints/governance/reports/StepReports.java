package org.conferencecomplaints.governance.reports;

import java.time.Duration;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.conferencecomplaints.governance.reports.ProcedureSteps.Step;
import org.conferencecomplaints.governance.reports.ProcedureSteps.Taken;
import org.conferencecomplaints.governance.reports.ProcedureSteps.Version;
import org.conferencecomplaints.organisation.Councils;
import org.springframework.stereotype.Component;

/**
 * Reports how often each step of each version of a procedure was taken and how long it took, by the rules of
 * {@link Disclosure}: nobody can be recognised in it, so that it is for people who may see no case.
 */
@Component
public class StepReports {

    private static final double MINUTES_OF_A_DAY = 24 * 60;

    private final ProcedureSteps steps;
    private final Councils councils;

    StepReports(ProcedureSteps steps, Councils councils) {
        this.steps = steps;
        this.councils = councils;
    }

    public StepReport forCouncil(String tenant) {
        return new StepReport(tenant, councils.forTenant(tenant).name(),
            steps.forCouncil(tenant).stream().map(StepReports::protect).toList());
    }

    /** A complaint runs in one version: figures of different versions have nothing in common to be subtracted. */
    private static StepReport.Version protect(Version version) {
        Map<String, Integer> numbers = new HashMap<>();
        version.steps().forEach(step -> step.taken()
            .forEach(taken -> numbers.putIfAbsent(taken.reference(), numbers.size())));
        Disclosure disclosure = new Disclosure(new ElementSet(numbers.size()));
        List<Counted> counted = version.steps().stream().map(step -> count(step, numbers, disclosure)).toList();
        disclosure.protect();
        return new StepReport.Version(version.name(), version.number(),
            counted.stream().map(Counted::published).toList());
    }

    /** What is open, done and broken off adds up to what was taken. */
    private static Counted count(Step step, Map<String, Integer> numbers, Disclosure disclosure) {
        BitSet taken = those(step, numbers, once -> true);
        BitSet open = those(step, numbers, Taken::open);
        BitSet done = those(step, numbers, once -> once.lasted() != null);
        done.andNot(open);
        BitSet brokenOff = (BitSet) taken.clone();
        brokenOff.andNot(open);
        brokenOff.andNot(done);
        List<Duration> lasted = step.taken().stream().filter(once -> once.lasted() != null
            && done.get(numbers.get(once.reference()))).map(Taken::lasted).sorted().toList();
        return new Counted(step.name(), step.taken().size(), lasted,
            disclosure.table(disclosure.figure(taken), List.of(open, done, brokenOff)));
    }

    private static BitSet those(Step step, Map<String, Integer> numbers, Predicate<Taken> kind) {
        BitSet complaints = new BitSet();
        step.taken().stream().filter(kind).forEach(taken -> complaints.set(numbers.get(taken.reference())));
        return complaints;
    }

    private record Counted(String name, int times, List<Duration> lasted, Table table) {

        StepReport.Step published() {
            PublishedCount complaints = table.total().published();
            PublishedCount done = part(1);
            boolean told = !done.suppressed() && !lasted.isEmpty();
            return new StepReport.Step(name, complaints, part(0), done, part(2), complaints.suppressed() ? null : times,
                told ? days(median()) : null, told ? days(lasted.get(lasted.size() - 1)) : null);
        }

        private PublishedCount part(int number) {
            return table.isWithheld() ? PublishedCount.WITHHELD : table.parts().get(number).published();
        }

        private Duration median() {
            int middle = lasted.size() / 2;
            return lasted.size() % 2 == 1
                ? lasted.get(middle)
                : lasted.get(middle - 1).plus(lasted.get(middle)).dividedBy(2);
        }

        private static double days(Duration time) {
            return Math.round(time.toMinutes() / MINUTES_OF_A_DAY * 10) / 10.0;
        }
    }
}
