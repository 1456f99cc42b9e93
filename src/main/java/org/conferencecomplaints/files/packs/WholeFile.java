package org.conferencecomplaints.files.packs;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.conferencecomplaints.casework.register.Complaint;
import org.springframework.stereotype.Component;

/** Collects everything that there is about a complaint, of every kind. */
@Component
public class WholeFile {

    private final List<PackContent> contents;

    WholeFile(List<PackContent> contents) {
        this.contents = contents;
    }

    /** Every piece of the file that was in it by then, in the order of the sections. */
    public List<Piece> forComplaint(Complaint complaint, Instant by) {
        return contents.stream().flatMap(content -> content.forComplaint(complaint).stream())
            .filter(piece -> piece.at() == null || !piece.at().isAfter(by))
            .sorted(Comparator.comparing(Piece::section)).toList();
    }
}
