package org.conferencecomplaints.governance.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conferencecomplaints.deadlines.Clauses;
import org.conferencecomplaints.deadlines.Deadline;
import org.conferencecomplaints.deadlines.calendar.AllowedTime;
import org.conferencecomplaints.governance.reports.AnnualReport.LimitRow;
import org.conferencecomplaints.governance.reports.AnnualReport.Limits;
import org.conferencecomplaints.governance.reports.AnnualReport.Median;
import org.conferencecomplaints.governance.reports.AnnualReport.Share;

/** Counts of deadlines met and missed, by clause. */
final class CountedDeadlines {

    private enum State {
        KEPT, MISSED, OPEN, NOT_NEEDED
    }

    private final Tally tally;
    private final Clauses clauses;
    private final DaysUsed daysUsed;
    private final LocalDate today;
    private final Map<String, OfClause> byClause = new HashMap<>();

    CountedDeadlines(Tally tally, Clauses clauses, DaysUsed daysUsed, LocalDate today) {
        this.tally = tally;
        this.clauses = clauses;
        this.daysUsed = daysUsed;
        this.today = today;
    }

    void count(List<Deadline> deadlines) {
        deadlines.stream().filter(deadline -> !clauses.isComplainants(deadline.clause())).forEach(
            deadline -> byClause.computeIfAbsent(deadline.clause(), clause -> new OfClause(clause, deadline.limit()))
                .add(deadline));
        byClause.values().forEach(OfClause::tabulate);
    }

    Limits published() {
        return tally.received().suppressed()
            ? new Limits(true, List.of())
            : new Limits(false, byClause.keySet().stream().sorted(new ClauseOrder())
                .map(clause -> byClause.get(clause).published()).toList());
    }

    /** Dates decide, not whether a timer has fired. */
    private State stateOf(Deadline deadline) {
        if (deadline.missedBy(today)) {
            return State.MISSED;
        }
        return deadline.metOn() != null ? State.KEPT : deadline.endedOn() != null ? State.NOT_NEEDED : State.OPEN;
    }

    private final class OfClause {

        private final String clause;
        private final AllowedTime limit;
        private final Map<State, BitSet> byState = new EnumMap<>(State.class);
        private final Map<String, Integer> before = new HashMap<>();
        private final BitSet met = new BitSet();
        private final List<Integer> used = new ArrayList<>();
        private Tabulated table;

        /** {@code limit}: of the clause's first row. */
        OfClause(String clause, AllowedTime limit) {
            this.clause = clause;
            this.limit = limit;
            for (State state : State.values()) {
                byState.put(state, new BitSet());
            }
        }

        void add(Deadline deadline) {
            int earlier = before.merge(deadline.reference(), 1, Integer::sum) - 1;
            int thing = tally.elements().of(tally.numberOf(deadline.reference()), earlier);
            byState.get(stateOf(deadline)).set(thing);
            if (deadline.metOn() != null) {
                met.set(thing);
                used.add(daysUsed.of(limit.unit(), deadline.anchor(), deadline.metOn()));
            }
        }

        void tabulate() {
            Map<String, BitSet> byKey = new LinkedHashMap<>();
            byState.forEach((state, counted) -> byKey.put(state.name(), counted));
            table = tally.eachOnce(byState.values().stream().flatMap(things -> things.stream().boxed()).toList(), byKey,
                Map.of());
        }

        LimitRow published() {
            return new LimitRow(clause, clauses.nameOf(clause), limit.text(), table.total(), count(State.KEPT),
                count(State.MISSED), count(State.OPEN), count(State.NOT_NEEDED), share(), median());
        }

        private PublishedCount count(State state) {
            return table.countFor(state.name());
        }

        /** Only of figures that are shown: a share gives both away. */
        private Share share() {
            PublishedCount kept = count(State.KEPT);
            PublishedCount missed = count(State.MISSED);
            if (kept.suppressed() || missed.suppressed()) {
                return new Share(null, true);
            }
            int decided = kept.count() + missed.count();
            return new Share(decided == 0 ? null : (int) Math.round(100.0 * kept.count() / decided), false);
        }

        /** Only of five complaints or more, and not where nothing of the clause is told. */
        private Median median() {
            String unit = DaysUsed.unit(limit.unit());
            if (used.isEmpty() && !table.isWithheld()) {
                return new Median(null, unit, false);
            }
            if (table.isWithheld() || tally.elements().isSmall(met)) {
                return new Median(null, unit, true);
            }
            List<Integer> sorted = used.stream().sorted().toList();
            int middle = sorted.size() / 2;
            double median = sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
            return new Median(median, unit, false);
        }
    }
}
