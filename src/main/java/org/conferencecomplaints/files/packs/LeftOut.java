package org.conferencecomplaints.files.packs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that a pack does not have, or in part only. Its title is not told: it may give somebody away.
 *
 * @param part   the title of what is there in part; null where it is left out whole
 * @param reason in words for the reader
 */
public record LeftOut(PackSection section, String part, String reason) {

    /** The same reasons together: "3 of Letters: They were written to somebody else." */
    static List<PackLine> inWords(List<LeftOut> all) {
        Map<LeftOut, Integer> counts = new LinkedHashMap<>();
        all.forEach(one -> counts.merge(one, 1, Integer::sum));
        List<PackLine> lines = new ArrayList<>();
        counts.forEach((one, count) -> lines.add(PackLine.of(one.section().title() + ": " + (one.part() == null
            ? count + " left out"
            : "in part only, " + one.part()), one.reason())));
        return lines;
    }
}
