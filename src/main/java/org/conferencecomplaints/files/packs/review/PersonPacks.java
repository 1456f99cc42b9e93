package org.conferencecomplaints.files.packs.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.files.packs.LeftOut;
import org.conferencecomplaints.files.packs.Pack;
import org.conferencecomplaints.files.packs.PackRecord;
import org.conferencecomplaints.files.packs.Piece;
import org.conferencecomplaints.organisation.Councils;
import org.springframework.stereotype.Component;

/** Assembles the pack for one person: what a review let in, and a list of what it did not. */
@Component
public class PersonPacks {

    private static final String NOT_REVIEWED = "It has changed since it was read through for you.";

    private final ReviewStore store;
    private final ReviewedFile file;
    private final Replacements replacements;
    private final Councils councils;

    PersonPacks(ReviewStore store, ReviewedFile file, Replacements replacements, Councils councils) {
        this.store = store;
        this.file = file;
        this.replacements = replacements;
        this.councils = councils;
    }

    /** The export as it was made of this review. */
    public Pack assemble(PackRecord made, Review review, Complaint complaint) {
        Map<String, ReviewStore.Decided> decisions = store.decisions(review.id());
        List<Piece> in = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (Piece piece : file.forReview(review, complaint)) {
            ReviewStore.Decided decided = decisions.get(piece.id());
            if (decided == null || !decided.fingerprint().equals(piece.fingerprint())) {
                leftOut.add(new LeftOut(piece.section(), null, NOT_REVIEWED));
            } else {
                add(complaint.reference(), piece, decided.choice(), in, leftOut);
            }
        }
        return new Pack(made.id(), complaint.reference(), "What the file of complaint %s has about %s"
            .formatted(complaint.reference(), review.subject().name()), councils.forTenant(complaint.tenant()).name(),
            made.recipient(), review.at(), List.of(
                "This is what we keep about you in the file of this complaint. A member of staff has read through it "
                    + "and "
                    + "decided about each piece. What concerns other people is left out; the list says what and why.",
                "If you think that something is missing or wrong, tell us."),
            in, leftOut);
    }

    private void add(String reference, Piece piece, ReviewChoice choice, List<Piece> in, List<LeftOut> leftOut) {
        switch (choice.decision()) {
            case IN -> in.add(piece);
            case OUT -> leftOut.add(new LeftOut(piece.section(), null, choice.reason()));
            case REDACTED -> {
                Piece redacted = choice.document() == null
                    ? piece.telling(choice.lines())
                    : piece.keeping(replacements.asPictures(reference, choice.document()));
                in.add(redacted.marked(piece.mark() == null ? "Redacted" : piece.mark() + ". Redacted"));
                leftOut.add(new LeftOut(piece.section(), piece.title(), choice.reason()));
            }
            default -> throw new IllegalStateException("Decided is in, redacted or out");
        }
    }
}
