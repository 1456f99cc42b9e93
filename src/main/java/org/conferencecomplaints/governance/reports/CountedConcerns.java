package org.conferencecomplaints.governance.reports;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** New concerns about a child's safety: how many, and nothing else. */
final class CountedConcerns {

    private static final String PASSED_ON = "passed-on";

    private CountedConcerns() {
    }

    /** Of the complaints on whose cases they were reported, each named as often as that was done. */
    static Tabulated of(Tally tally, List<String> references) {
        BitSet things = new BitSet();
        Map<String, Integer> before = new HashMap<>();
        for (String reference : references) {
            int earlier = before.merge(reference, 1, Integer::sum) - 1;
            things.set(tally.elements().of(tally.numberOf(reference), earlier));
        }
        return tally.overlapping(Map.of(PASSED_ON, things), Map.of(PASSED_ON, "Passed to the duty team"));
    }
}
