package org.conferencecomplaints.files.packs.review;

import java.util.List;
import java.util.function.Function;
import org.conferencecomplaints.correspondence.reading.TooMuchToRead;
import org.conferencecomplaints.files.packs.Attachment;
import org.conferencecomplaints.files.packs.ConcernedPerson;
import org.conferencecomplaints.files.packs.PackLine;
import org.conferencecomplaints.files.packs.PackSection;
import org.conferencecomplaints.files.packs.Piece;

/**
 * Proposes a decision for each piece of a file: in what concerns the person, out what concerns others, and out where
 * that is not known. Names of others in what people wrote are beyond any rule: a supervisor reads it.
 */
final class ReviewProposals {

    static final String ANOTHERS = "It is about another person, or says how they are reached.";
    static final String TO_ANOTHER = "It was written to somebody else.";
    static final String STAFF_ONLY = "It was kept by the council's staff for their own work.";
    static final String COMPLAINANTS = "It is about those who complain, and not about you.";
    static final String IN_PART = "What is about other people, or says how they are reached, was taken out.";

    private final DataSubject subject;
    private final ThirdPartyContacts others;
    private final Function<Attachment, String> textOf;

    /** {@code textOf} reads what can be read in a file. */
    ReviewProposals(DataSubject subject, ThirdPartyContacts others, Function<Attachment, String> textOf) {
        this.subject = subject;
        this.others = others;
        this.textOf = textOf;
    }

    ReviewChoice propose(Piece piece) {
        return switch (piece.concern().kind()) {
            case COMPLAINT -> subject.isComplainant() ? theirs(piece) : ReviewChoice.out(COMPLAINANTS);
            case COMPLAINANT, SOMEBODY -> isTheirs(piece.concern())
                ? theirs(piece)
                : ReviewChoice.out(piece.section() == PackSection.LETTERS ? TO_ANOTHER : ANOTHERS);
            case STAFF -> ReviewChoice.out(STAFF_ONLY);
            case UNREAD -> ReviewChoice.toBeRead();
        };
    }

    private ReviewChoice theirs(Piece piece) {
        if (piece.isFile()) {
            return ofFile(piece);
        }
        List<PackLine> left = piece.lines().stream().filter(line -> isTheirs(line.concern()))
            .map(line -> new PackLine(line.label(), others.takenOutOf(line.text()), line.concern())).toList();
        if (left.equals(piece.lines())) {
            return ReviewChoice.in();
        }
        return left.isEmpty() ? ReviewChoice.out(ANOTHERS) : ReviewChoice.telling(left, IN_PART);
    }

    private ReviewChoice ofFile(Piece piece) {
        try {
            return others.areIn(textOf.apply(piece.file())) ? ReviewChoice.out(ANOTHERS) : ReviewChoice.in();
        } catch (TooMuchToRead unread) {
            return ReviewChoice.toBeRead();
        }
    }

    private boolean isTheirs(ConcernedPerson concern) {
        return switch (concern.kind()) {
            case COMPLAINT, UNREAD -> true;
            case COMPLAINANT -> concern.complainant() == subject.complainant();
            case SOMEBODY -> !subject.isComplainant() && subject.isCalled(concern.name());
            case STAFF -> false;
        };
    }
}
