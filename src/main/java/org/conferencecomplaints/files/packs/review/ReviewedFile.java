package org.conferencecomplaints.files.packs.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.files.packs.ConcernedPerson;
import org.conferencecomplaints.files.packs.PackLine;
import org.conferencecomplaints.files.packs.PackSection;
import org.conferencecomplaints.files.packs.Piece;
import org.conferencecomplaints.files.packs.WholeFile;
import org.springframework.stereotype.Component;

/** The file as it stood when a review began, in the pieces that are decided: a list of the staff's own is one. */
@Component
class ReviewedFile {

    private final WholeFile file;

    ReviewedFile(WholeFile file) {
        this.file = file;
    }

    List<Piece> forReview(Review review, Complaint complaint) {
        List<Piece> all = file.forComplaint(complaint, review.at());
        List<Piece> pieces = new ArrayList<>();
        for (PackSection section : PackSection.values()) {
            List<Piece> here = all.stream().filter(piece -> piece.section() == section).toList();
            boolean staffs = here.stream().allMatch(piece -> piece.concern().equals(ConcernedPerson.staff()));
            pieces.addAll(section.isTogether() && staffs && here.size() > 1 ? List.of(one(section, here)) : here);
        }
        return pieces;
    }

    private static Piece one(PackSection section, List<Piece> list) {
        List<PackLine> lines = list.stream()
            .map(piece -> new PackLine(piece.title(), piece.text(), ConcernedPerson.staff())).toList();
        return Piece.told(section, "all-" + section.name().toLowerCase(Locale.ROOT).replace('_', '-'),
            "%s (%d)".formatted(section.title(), list.size()), list.get(list.size() - 1).at(), ConcernedPerson.staff(),
            lines);
    }
}
