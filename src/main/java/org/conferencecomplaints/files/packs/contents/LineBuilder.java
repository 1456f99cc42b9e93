package org.conferencecomplaints.files.packs.contents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.conferencecomplaints.files.packs.ConcernedPerson;
import org.conferencecomplaints.files.packs.PackLine;
import org.conferencecomplaints.platform.Dates;

/** Builds the lines of a pack; unknown values are left out. */
final class LineBuilder {

    private final List<PackLine> lines = new ArrayList<>();

    LineBuilder line(String label, String text) {
        return line(label, text, ConcernedPerson.complaint());
    }

    LineBuilder line(String label, String text, ConcernedPerson concern) {
        if (text != null && !text.isBlank()) {
            lines.add(new PackLine(label, text, concern));
        }
        return this;
    }

    LineBuilder day(String label, LocalDate day) {
        return line(label, Dates.day(day));
    }

    /** When something was done, and by whom where that is known. */
    LineBuilder done(String label, Instant at, String by) {
        return at == null ? this : line(label, Dates.moment(at) + (by == null ? "" : ", by " + by));
    }

    List<PackLine> lines() {
        return lines;
    }
}
