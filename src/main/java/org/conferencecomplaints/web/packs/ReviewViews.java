package org.conferencecomplaints.web.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.files.packs.PackSection;
import org.conferencecomplaints.files.packs.Piece;
import org.conferencecomplaints.files.packs.review.Replacements;
import org.conferencecomplaints.files.packs.review.Review;
import org.conferencecomplaints.files.packs.review.ReviewChoice;
import org.conferencecomplaints.files.packs.review.ReviewDecision;
import org.conferencecomplaints.files.packs.review.ReviewedPiece;
import org.conferencecomplaints.files.packs.review.Reviews;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Dates;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.platform.Refusals;
import org.conferencecomplaints.web.packs.PackView.Refused;
import org.conferencecomplaints.web.packs.ReviewView.Field;
import org.conferencecomplaints.web.packs.ReviewView.Overview;
import org.conferencecomplaints.web.packs.ReviewView.PiecePage;
import org.conferencecomplaints.web.packs.ReviewView.PieceRow;
import org.conferencecomplaints.web.packs.ReviewView.SectionPage;
import org.conferencecomplaints.web.packs.ReviewView.SectionRow;
import org.conferencecomplaints.web.support.Line;
import org.conferencecomplaints.web.support.NotFound;
import org.conferencecomplaints.web.support.Option;
import org.springframework.stereotype.Component;

/** Builds the pages of a review of a file for one person. */
@Component
class ReviewViews {

    private static final int CHARACTERS_OF_A_ROW = 70;
    private static final int MOST_ROWS = 15;

    private final Reviews reviews;
    private final Replacements replacements;
    private final Staff staff;

    ReviewViews(Reviews reviews, Replacements replacements, Staff staff) {
        this.reviews = reviews;
        this.replacements = replacements;
        this.staff = staff;
    }

    Overview overview(Review review, Complaint complaint, Map<String, String> asked, Refusal refusal) {
        List<ReviewedPiece> pieces = reviews.pieces(review, complaint);
        return new Overview(review.reference(), review.subject().name(), Dates.moment(review.at()),
            ReviewController.address(review), Reviews.seen(pieces), reviews.isMade(review),
            pieces.stream().allMatch(ReviewedPiece::isDecided),
            sections(pieces).map(section -> row(review, section, in(pieces, section))).toList(), asked,
            Refused.of(refusal, "sections"));
    }

    private static Stream<PackSection> sections(List<ReviewedPiece> pieces) {
        return Stream.of(PackSection.values()).filter(section -> !in(pieces, section).isEmpty());
    }

    private static List<ReviewedPiece> in(List<ReviewedPiece> pieces, PackSection section) {
        return pieces.stream().filter(each -> each.piece().section() == section).toList();
    }

    private static SectionRow row(Review review, PackSection section, List<ReviewedPiece> pieces) {
        long decided = pieces.stream().filter(ReviewedPiece::isDecided).count();
        String count = "%d in, %d redacted, %d out".formatted(count(pieces, ReviewDecision.IN),
            count(pieces, ReviewDecision.REDACTED), count(pieces, ReviewDecision.OUT));
        return new SectionRow(section.title(), ReviewController.address(review, section), decided == 0
            ? "%d to decide".formatted(pieces.size())
            : decided < pieces.size()
                ? "%s, %d to decide".formatted(count, pieces.size() - decided)
                : count,
            decided == pieces.size());
    }

    private static long count(List<ReviewedPiece> pieces, ReviewDecision decision) {
        return pieces.stream().filter(each -> each.isDecided() && each.decided().decision() == decision).count();
    }

    /** The address of the next section that is not decided; of the overview where every section is. */
    String next(Review review, Complaint complaint, PackSection after) {
        List<ReviewedPiece> pieces = reviews.pieces(review, complaint);
        List<PackSection> open = sections(pieces)
            .filter(section -> in(pieces, section).stream().anyMatch(each -> !each.isDecided())).toList();
        return open.stream().filter(section -> section.compareTo(after) > 0).findFirst()
            .or(() -> open.stream().findFirst())
            .map(section -> ReviewController.address(review, section)).orElse(ReviewController.address(review));
    }

    SectionPage section(Review review, Complaint complaint, PackSection section, Map<String, String> typed,
                        Refusal refusal) {
        List<Refusal> wrong = refusal == null
            ? List.of()
            : refusal instanceof Refusals several ? several.each() : List.of(refusal);
        List<ReviewedPiece> pieces = reviews.pieces(review, complaint, Set.of(section));
        if (pieces.isEmpty()) {
            throw new NotFound();
        }
        return new SectionPage(review.reference(), review.subject().name(), section.title(),
            ReviewController.address(review, section), ReviewController.address(review), reviews.isMade(review),
            pieces.stream().map(each -> row(review, each, typed, wrong)).toList(),
            wrong.stream().map(one -> titled(one, pieces)).toList());
    }

    private static Refused titled(Refusal wrong, List<ReviewedPiece> pieces) {
        String title = pieces.stream().map(ReviewedPiece::piece).filter(piece -> piece.id().equals(wrong.field()))
            .findFirst().map(piece -> piece.title() + ": ").orElse("");
        Refused refused = Refused.of(wrong, "form");
        return new Refused(refused.field(), title + refused.message());
    }

    private PieceRow row(Review review, ReviewedPiece each, Map<String, String> typed, List<Refusal> wrong) {
        Piece piece = each.piece();
        ReviewChoice standing = each.standing();
        String decision = typed.getOrDefault(SectionForm.DECISION + piece.id(),
            standing.decision() == null ? "" : standing.decision().name());
        String error = wrong.stream().filter(one -> piece.id().equals(one.field())).map(Refusal::getMessage).findFirst()
            .orElse(null);
        return new PieceRow(piece.id(), piece.title(), piece.at() == null ? null : Dates.moment(piece.at()),
            piece.mark(), address(piece), review.subject().isNamedIn(piece.title() + " " + piece.text()),
            each.changed(), lines(piece.lines()), lines(standing.lines()), document(review, standing),
            "%s/pieces/%s".formatted(ReviewController.address(review), piece.id()),
            decision.equals(ReviewDecision.IN.name()),
            decision.equals(ReviewDecision.REDACTED.name()), decision.equals(ReviewDecision.OUT.name()),
            typed.getOrDefault(SectionForm.REASON + piece.id(), standing.reason()), each.seen(),
            each.by() == null ? null : staff.nameOf(each.by()), error);
    }

    private static List<Line> lines(List<org.conferencecomplaints.files.packs.PackLine> lines) {
        return lines.stream().map(line -> new Line(line.label(), line.text())).toList();
    }

    private String document(Review review, ReviewChoice choice) {
        return choice.document() == null
            ? null
            : replacements.forComplaint(review.reference()).stream()
                .filter(document -> document.id().equals(choice.document())).map(document -> document.name())
                .findFirst()
                .orElse("a document that was withdrawn");
    }

    /** Where a file can be read; null where it is told in lines. */
    private static String address(Piece piece) {
        return piece.isFile() ? "/api/" + piece.id().replaceFirst("^(letter|document)-", "$1s/") : null;
    }

    PiecePage piece(Review review, ReviewedPiece each, Map<String, String> typed, Refusal refusal) {
        Piece piece = each.piece();
        ReviewChoice standing = each.standing();
        return new PiecePage(review.reference(), piece.title(),
            ReviewController.address(review, piece.section()) + "#" + piece.id(),
            "%s/pieces/%s".formatted(ReviewController.address(review), piece.id()), piece.isFile(), address(piece),
            fields(piece, standing, typed), documents(review, typed.getOrDefault("document", standing.document())),
            typed.getOrDefault(PackService.REASON, standing.reason()), piece.fingerprint(),
            Refused.of(refusal, "form"));
    }

    private List<Option> documents(Review review, String chosen) {
        return replacements.forComplaint(review.reference()).stream().map(document -> new Option(document.id(),
            "Document %d: %s".formatted(document.number(), document.name()), document.id().equals(chosen))).toList();
    }

    /** The lines with what is left of them: lines that were taken out are not among the redacted ones. */
    private static List<Field> fields(Piece piece, ReviewChoice standing, Map<String, String> typed) {
        List<org.conferencecomplaints.files.packs.PackLine> left = standing.decision() == ReviewDecision.REDACTED
            ? standing.lines()
            : standing.decision() == ReviewDecision.OUT ? List.of() : piece.lines();
        List<Field> fields = new ArrayList<>();
        int next = 0;
        for (org.conferencecomplaints.files.packs.PackLine line : piece.lines()) {
            String key = "line-" + fields.size();
            boolean there = next < left.size() && left.get(next).label().equals(line.label());
            String value = typed.getOrDefault(key, there ? left.get(next++).text() : "");
            fields.add(new Field(key, line.label(), line.text(), value,
                Math.min(MOST_ROWS,
                    1 + (int) line.text().lines().count() + line.text().length() / CHARACTERS_OF_A_ROW)));
        }
        return fields;
    }
}
