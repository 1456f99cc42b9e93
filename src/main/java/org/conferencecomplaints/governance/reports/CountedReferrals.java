package org.conferencecomplaints.governance.reports;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.conferencecomplaints.casework.casefile.FieldLabels;
import org.conferencecomplaints.casework.referrals.Referrals;
import org.conferencecomplaints.governance.reports.RegisterRows.Referred;

/** Referrals by kind, and what became of recommendations. */
final class CountedReferrals {

    private static final String CARRIED_OUT = "carried-out";
    private static final String NOT_YET = "not-yet";

    private final Tally tally;
    private final Map<String, BitSet> byKind = new TreeMap<>();
    private final Map<String, BitSet> byResult = new LinkedHashMap<>();

    CountedReferrals(Tally tally, List<Referred> referrals) {
        this.tally = tally;
        byResult.put(CARRIED_OUT, new BitSet());
        byResult.put(NOT_YET, new BitSet());
        Map<List<String>, Integer> before = new HashMap<>();
        for (Referred referral : referrals) {
            int earlier = before.merge(List.of(referral.reference(), referral.kind()), 1, Integer::sum) - 1;
            count(referral, tally.elements().of(tally.numberOf(referral.reference()), earlier));
        }
    }

    private void count(Referred referral, int thing) {
        if (Referrals.RECOMMENDING.contains(referral.kind())) {
            byResult.get(referral.answered() ? CARRIED_OUT : NOT_YET).set(thing);
        } else {
            byKind.computeIfAbsent(referral.kind(), kind -> new BitSet()).set(thing);
        }
    }

    Tabulated byKind() {
        Map<String, String> labels = new HashMap<>();
        byKind.keySet().forEach(kind -> labels.put(kind, FieldLabels.inWords(kind)));
        return tally.overlapping(byKind, labels);
    }

    Tabulated recommendations() {
        return tally.eachOnce(byResult.values().stream().flatMap(things -> things.stream().boxed()).toList(), byResult,
            Map.of(CARRIED_OUT, "Carried out", NOT_YET, "Not carried out yet"));
    }
}
