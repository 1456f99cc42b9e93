package org.conferencecomplaints.packs.review;

import java.util.List;
import java.util.function.Function;
import org.conferencecomplaints.packs.Attachment;
import org.conferencecomplaints.packs.Concern;
import org.conferencecomplaints.packs.Line;
import org.conferencecomplaints.packs.Piece;
import org.conferencecomplaints.packs.Section;

/**
 * What the rules propose for the pieces of a file: in what concerns the person, out what concerns others, and out where
 * that is not known. Names of others in what people wrote are beyond any rule: a supervisor reads it.
 */
final class Proposals {

    static final String ANOTHERS = "It is about another person, or says how they are reached.";
    static final String TO_ANOTHER = "It was written to somebody else.";
    static final String STAFF_ONLY = "It was kept by the council's staff for their own work.";
    static final String COMPLAINANTS = "It is about those who complain, and not about you.";
    static final String IN_PART = "What is about other people, or says how they are reached, was taken out.";

    private final Subject subject;
    private final OthersContacts others;
    private final Function<Attachment, String> textOf;

    /** {@code textOf} reads what can be read in a file. */
    Proposals(Subject subject, OthersContacts others, Function<Attachment, String> textOf) {
        this.subject = subject;
        this.others = others;
        this.textOf = textOf;
    }

    Choice of(Piece piece) {
        return switch (piece.concern().kind()) {
            case COMPLAINT -> subject.isComplainant() ? theirs(piece) : Choice.out(COMPLAINANTS);
            case COMPLAINANT, SOMEBODY -> isTheirs(piece.concern()) ? theirs(piece)
                : Choice.out(piece.section() == Section.LETTERS ? TO_ANOTHER : ANOTHERS);
            case STAFF -> Choice.out(STAFF_ONLY);
            case UNREAD -> Choice.toBeRead();
        };
    }

    private Choice theirs(Piece piece) {
        if (piece.isFile()) {
            return others.areIn(textOf.apply(piece.file())) ? Choice.out(ANOTHERS) : Choice.in();
        }
        List<Line> left = piece.lines().stream().filter(line -> isTheirs(line.concern()))
            .map(line -> new Line(line.label(), others.takenOutOf(line.text()), line.concern())).toList();
        if (left.equals(piece.lines())) {
            return Choice.in();
        }
        return left.isEmpty() ? Choice.out(ANOTHERS) : Choice.telling(left, IN_PART);
    }

    private boolean isTheirs(Concern concern) {
        return switch (concern.kind()) {
            case COMPLAINT, UNREAD -> true;
            case COMPLAINANT -> concern.complainant() == subject.complainant();
            case SOMEBODY -> !subject.isComplainant() && subject.isCalled(concern.name());
            case STAFF -> false;
        };
    }
}
