package org.conferencecomplaints.governance.reports;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conferencecomplaints.governance.reports.RegisterRows.Received;

/** The complaints of a report by number, and the figures that count them. */
final class Tally {

    private final List<Received> complaints;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final ElementSet elements;
    private final Disclosure disclosure;

    Tally(List<Received> complaints) {
        this.complaints = complaints;
        complaints.forEach(complaint -> numbers.put(complaint.reference(), numbers.size()));
        this.elements = new ElementSet(complaints.size());
        this.disclosure = new Disclosure(elements);
    }

    List<Received> complaints() {
        return complaints;
    }

    int numberOf(String reference) {
        return numbers.get(reference);
    }

    ElementSet elements() {
        return elements;
    }

    PublishedCount received() {
        return disclosure.everything().published();
    }

    void protect() {
        disclosure.protect();
    }

    /** A breakdown in which each complaint stands once. */
    Tabulated eachOnce(Map<String, BitSet> byKey, Map<String, String> labels) {
        return inTable(disclosure.everything(), byKey, labels);
    }

    /** A breakdown of these things, in which each of them stands once. */
    Tabulated eachOnce(Collection<Integer> things, Map<String, BitSet> byKey, Map<String, String> labels) {
        BitSet total = new BitSet();
        things.forEach(total::set);
        return inTable(disclosure.figure(total), byKey, labels);
    }

    /** A breakdown whose figures do not add up. */
    Tabulated overlapping(Map<String, BitSet> byKey, Map<String, String> labels) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        byKey.forEach((key, counted) -> figures.put(key, disclosure.figure(counted)));
        return new Tabulated(disclosure.everything(), null, figures, labels);
    }

    private Tabulated inTable(Figure total, Map<String, BitSet> byKey, Map<String, String> labels) {
        Table table = disclosure.table(total, List.copyOf(byKey.values()));
        Map<String, Figure> figures = new LinkedHashMap<>();
        byKey.keySet().forEach(key -> figures.put(key, table.parts().get(figures.size())));
        return new Tabulated(disclosure.everything(), table, figures, labels);
    }
}
