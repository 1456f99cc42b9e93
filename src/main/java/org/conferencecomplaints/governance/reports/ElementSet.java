package org.conferencecomplaints.governance.reports;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What figures count, by number: each complaint has its own, from 0. Where a complaint has several of a thing (two
 * deadlines of one clause after it was reopened), the first goes by the complaint's own number, so that figures of
 * complaints and of their deadlines can be compared; each further one has a number of its own.
 */
final class ElementSet {

    private final int complaints;
    private final List<Integer> owners = new ArrayList<>();
    private final Map<List<Integer>, Integer> further = new HashMap<>();

    ElementSet(int complaints) {
        this.complaints = complaints;
    }

    /** All complaints. */
    BitSet all() {
        BitSet all = new BitSet(complaints);
        all.set(0, complaints);
        return all;
    }

    /** The number of a complaint's thing; {@code before} are how many of its kind the complaint had already. */
    int of(int complaint, int before) {
        return before == 0 ? complaint : further.computeIfAbsent(List.of(complaint, before), thing -> {
            owners.add(complaint);
            return complaints + owners.size() - 1;
        });
    }

    /** Whether there is something, and it belongs to fewer than five complaints. */
    boolean isSmall(BitSet counted) {
        if (counted.isEmpty()) {
            return false;
        }
        Set<Integer> owning = new HashSet<>();
        for (int at = counted.nextSetBit(0); at >= 0
            && owning.size() < Disclosure.ENOUGH; at = counted.nextSetBit(at + 1)) {
            owning.add(at < complaints ? at : owners.get(at - complaints));
        }
        return owning.size() < Disclosure.ENOUGH;
    }
}
