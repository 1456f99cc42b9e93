package org.conferencecomplaints.governance.reports;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conferencecomplaints.governance.learning.LearningTheme;
import org.conferencecomplaints.governance.reports.RegisterRows.Agreed;

/** Learning actions by how they stand, and by what they are about. */
final class CountedActions {

    private static final String DONE = "done";
    private static final String OVERDUE = "overdue";
    private static final String TO_DO = "to-do";

    private final Tally tally;
    private final Map<String, BitSet> byStanding = new LinkedHashMap<>();
    private final Map<String, BitSet> byTheme = new LinkedHashMap<>();
    private final Map<String, String> themes = new HashMap<>();

    CountedActions(Tally tally, List<Agreed> actions, LocalDate today) {
        this.tally = tally;
        List.of(DONE, OVERDUE, TO_DO).forEach(standing -> byStanding.put(standing, new BitSet()));
        Map<String, Integer> before = new HashMap<>();
        Map<String, BitSet> named = new HashMap<>();
        for (Agreed action : actions) {
            int earlier = before.merge(action.reference(), 1, Integer::sum) - 1;
            int thing = tally.elements().of(tally.numberOf(action.reference()), earlier);
            byStanding.get(action.done() ? DONE : today.isAfter(action.dueOn()) ? OVERDUE : TO_DO).set(thing);
            if (action.theme() != null) {
                named.computeIfAbsent(action.theme(), first -> new BitSet()).set(thing);
            }
        }
        for (LearningTheme theme : LearningTheme.values()) {
            if (named.containsKey(theme.name())) {
                byTheme.put(theme.name(), named.get(theme.name()));
                themes.put(theme.name(), theme.inWords());
            }
        }
    }

    Tabulated byStanding() {
        return tally.eachOnce(byStanding.values().stream().flatMap(things -> things.stream().boxed()).toList(),
            byStanding, Map.of(DONE, "Done", OVERDUE, "Overdue", TO_DO, "To be done, not overdue"));
    }

    Tabulated byTheme() {
        return tally.overlapping(byTheme, themes);
    }
}
