package org.conferencecomplaints.packs.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.conferencecomplaints.packs.Concern;
import org.conferencecomplaints.packs.Line;
import org.conferencecomplaints.packs.Piece;
import org.conferencecomplaints.packs.Section;
import org.conferencecomplaints.packs.WholeFile;
import org.conferencecomplaints.register.Complaint;
import org.springframework.stereotype.Component;

/** The file as it stood when a review began, in the pieces that are decided: a list of the staff's own is one. */
@Component
class ReviewedFile {

    private final WholeFile file;

    ReviewedFile(WholeFile file) {
        this.file = file;
    }

    List<Piece> of(Review review, Complaint complaint) {
        List<Piece> all = file.of(complaint, review.at());
        List<Piece> pieces = new ArrayList<>();
        for (Section section : Section.values()) {
            List<Piece> here = all.stream().filter(piece -> piece.section() == section).toList();
            boolean staffs = here.stream().allMatch(piece -> piece.concern().equals(Concern.staff()));
            pieces.addAll(section.isTogether() && staffs && here.size() > 1 ? List.of(one(section, here)) : here);
        }
        return pieces;
    }

    private static Piece one(Section section, List<Piece> list) {
        List<Line> lines = list.stream().map(piece -> new Line(piece.title(), piece.text(), Concern.staff())).toList();
        return Piece.told(section, "all-" + section.name().toLowerCase(Locale.ROOT).replace('_', '-'),
            "%s (%d)".formatted(section.title(), list.size()), list.get(list.size() - 1).at(), Concern.staff(), lines);
    }
}
