package org.conferencecomplaints.governance.reports;

import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.conferencecomplaints.casework.casefile.FieldLabels;
import org.conferencecomplaints.governance.reports.ProcedureStages.Stage;
import org.conferencecomplaints.governance.reports.RegisterRows.Answered;
import org.conferencecomplaints.governance.reports.RegisterRows.Received;
import org.conferencecomplaints.governance.reports.RegisterRows.Step;

/** The complaints by what was said at receipt, how far they went and how they ended. */
final class CountedComplaints {

    static final String LEARNED = "learned";
    static final String GROUND = "ground";
    static final String RELATIONSHIP = "complainantRelationship";

    private static final String NOT_RECORDED = "not-recorded";
    private static final String OPEN = "open";

    private final Tally tally;
    private final FieldLabels fieldLabels;
    private final Function<String, List<Stage>> stages;
    private final Map<String, Answered> starts = new HashMap<>();

    CountedComplaints(Tally tally, List<Answered> starts, FieldLabels fieldLabels,
                      Function<String, List<Stage>> stages) {
        this.tally = tally;
        this.fieldLabels = fieldLabels;
        this.stages = stages;
        starts.forEach(start -> this.starts.put(start.reference(), start));
    }

    /** By the grounds ticked. */
    Tabulated byGround() {
        return ticked(starts.values(), GROUND);
    }

    /**
     * By what those who decided said should be done better; a complaint counts once for each, however often it was
     * said.
     */
    Tabulated byLesson(List<Answered> forms) {
        return ticked(forms, LEARNED);
    }

    private Tabulated ticked(Collection<Answered> forms, String kind) {
        Map<String, BitSet> byKey = new HashMap<>();
        Map<String, String> labels = new HashMap<>();
        for (Answered form : forms) {
            for (String key : form.ticked(kind)) {
                labels.computeIfAbsent(key, ticked -> fieldLabels.labelOf(form.form(), ticked));
                add(byKey, key, tally.numberOf(form.reference()));
            }
        }
        return tally.overlapping(byLabel(byKey, labels), labels);
    }

    Tabulated byRelationship() {
        Map<String, BitSet> byKey = new HashMap<>();
        Map<String, String> labels = new HashMap<>();
        for (Received complaint : tally.complaints()) {
            Answered start = starts.get(complaint.reference());
            Object answer = start == null ? null : start.answers().get(RELATIONSHIP);
            String key = answer == null ? NOT_RECORDED : answer.toString();
            labels.computeIfAbsent(key, relationship -> answer == null
                ? FieldLabels.inWords(NOT_RECORDED)
                : fieldLabels.answerOf(start.form(), RELATIONSHIP, answer));
            add(byKey, key, tally.numberOf(complaint.reference()));
        }
        return tally.eachOnce(byLabel(byKey, labels), labels);
    }

    /** By outcome, in the order of their names; those still open come last. */
    Tabulated byOutcome() {
        Map<String, BitSet> byKey = new HashMap<>();
        Map<String, String> labels = new HashMap<>();
        for (Received complaint : tally.complaints()) {
            String key = complaint.outcome() == null ? OPEN : complaint.outcome();
            labels.put(key, complaint.outcome() == null ? "Still open" : FieldLabels.inWords(key));
            add(byKey, key, tally.numberOf(complaint.reference()));
        }
        Map<String, BitSet> ordered = byLabel(byKey, labels);
        if (ordered.containsKey(OPEN)) {
            ordered.put(OPEN, ordered.remove(OPEN));
        }
        return tally.eachOnce(ordered, labels);
    }

    /** By the furthest stage in which a step was recorded, in the diagram's order. */
    Tabulated byStage(List<Step> steps) {
        Map<String, Integer> furthest = new HashMap<>();
        Map<String, Map<String, Integer>> orders = new HashMap<>();
        Map<String, String> names = new LinkedHashMap<>(Map.of("0", "Received"));
        tally.complaints().stream().map(Received::procedureKey).distinct()
            .forEach(procedure -> orders.put(procedure, order(stages.apply(procedure), names)));
        for (Step step : steps) {
            String procedure = tally.complaints().get(tally.numberOf(step.reference())).procedureKey();
            furthest.merge(step.reference(), orders.get(procedure).getOrDefault(step.activity(), 0), Math::max);
        }
        Map<String, BitSet> byKey = new HashMap<>();
        tally.complaints().forEach(complaint -> add(byKey,
            String.valueOf(furthest.getOrDefault(complaint.reference(), 0)), tally.numberOf(complaint.reference())));
        Map<String, BitSet> ordered = new LinkedHashMap<>();
        byKey.keySet().stream().sorted(Comparator.comparingInt(Integer::parseInt))
            .forEach(key -> ordered.put(key, byKey.get(key)));
        return tally.eachOnce(ordered, names);
    }

    /** The number of the stage by step: from 1 on, over all procedures of the council. */
    private static Map<String, Integer> order(List<Stage> stages, Map<String, String> names) {
        Map<String, Integer> order = new HashMap<>();
        for (Stage stage : stages) {
            int number = names.size();
            names.put(String.valueOf(number), stage.name());
            stage.activities().forEach(activity -> order.put(activity, number));
        }
        return order;
    }

    private static void add(Map<String, BitSet> byKey, String key, int complaint) {
        byKey.computeIfAbsent(key, first -> new BitSet()).set(complaint);
    }

    /** Not by size: the order of hidden figures would tell of them. */
    private static Map<String, BitSet> byLabel(Map<String, BitSet> byKey, Map<String, String> labels) {
        Map<String, BitSet> ordered = new LinkedHashMap<>();
        byKey.keySet().stream().sorted(Comparator.<String, String>comparing(labels::get).thenComparing(key -> key))
            .forEach(key -> ordered.put(key, byKey.get(key)));
        return ordered;
    }
}
