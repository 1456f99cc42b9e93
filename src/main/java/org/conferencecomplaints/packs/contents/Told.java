package org.conferencecomplaints.packs.contents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.conferencecomplaints.Dates;
import org.conferencecomplaints.packs.Concern;
import org.conferencecomplaints.packs.Line;

/** Collects lines; what is not known is left out. */
final class Told {

    private final List<Line> lines = new ArrayList<>();

    Told line(String label, String text) {
        return line(label, text, Concern.complaint());
    }

    Told line(String label, String text, Concern concern) {
        if (text != null && !text.isBlank()) {
            lines.add(new Line(label, text, concern));
        }
        return this;
    }

    Told day(String label, LocalDate day) {
        return line(label, Dates.day(day));
    }

    /** When something was done, and by whom where that is known. */
    Told done(String label, Instant at, String by) {
        return at == null ? this : line(label, Dates.moment(at) + (by == null ? "" : ", by " + by));
    }

    List<Line> lines() {
        return lines;
    }
}
