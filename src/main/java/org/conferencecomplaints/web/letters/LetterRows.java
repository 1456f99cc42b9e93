package org.conferencecomplaints.web.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Dates;
import org.conferencecomplaints.web.support.Tag;
import org.springframework.stereotype.Component;

/** Builds the rows of a case's letters. */
@Component
public class LetterRows {

    private final Staff staff;

    LetterRows(Staff staff) {
        this.staff = staff;
    }

    /**
     * The letters of a case.
     *
     * @param inCare whether the reader sees to letters that went wrong
     */
    public List<LetterRow> of(List<Letter> letters, boolean inCare) {
        Set<String> replaced = letters.stream().map(Letter::replaces).filter(Objects::nonNull)
            .collect(Collectors.toSet());
        return letters.stream().map(letter -> row(letter, inCare && !replaced.contains(letter.id()))).toList();
    }

    private LetterRow row(Letter letter, boolean toSeeTo) {
        return new LetterRow(letter.subject(), letter.sha256() == null ? null : "/api/letters/" + letter.id(),
            letter.recipient(), channel(letter), state(letter), steps(letter), letter.failure(),
            LetterService.address(letter), toSeeTo ? LetterService.todo(letter) : null);
    }

    public static String channel(Letter letter) {
        return letter.byPost() ? "By post" : "By e-mail";
    }

    /** How it stands, in a word. */
    public Tag state(Letter letter) {
        boolean failed = letter.failure() != null;
        return switch (letter.status()) {
            case SENT -> failed ? new Tag("red", "Not delivered") : new Tag("green", "Sent");
            case SENDING -> failed ? new Tag("red", "Not known") : new Tag("yellow", "Being sent");
            case VOIDED -> letter.sentOn() == null ? new Tag("grey", "Voided") : new Tag("orange", "Taken back");
            default -> failed ? new Tag("red", "Failed") : new Tag("blue", "Not sent yet");
        };
    }

    /** What became of it, and when. */
    List<String> steps(Letter letter) {
        List<String> steps = new ArrayList<>();
        steps.add(letter.versionNo() == 1
            ? "Written " + Dates.moment(letter.issuedAt())
            : "Version %d, written by %s, %s".formatted(letter.versionNo(), staff.nameOf(letter.writtenBy()),
                Dates.moment(letter.issuedAt())));
        if (letter.approvedAt() != null) {
            steps.add("Checked by %s, %s".formatted(staff.nameOf(letter.approvedBy()),
                Dates.moment(letter.approvedAt())));
        }
        if (letter.sentOn() != null) {
            steps.add((letter.byPost() ? "Posted " : "E-mailed ") + Dates.day(letter.sentOn()));
        }
        if (letter.receivedOn() != null) {
            steps.add((letter.receiptRecordedOn() == null ? "Counts as received " : "Received ")
                + Dates.day(letter.receivedOn()));
        }
        if (letter.delivery() != null) {
            steps.add("The delivery service says: " + letter.delivery());
        }
        if (letter.voidedAt() != null) {
            steps.add("Taken back %s%s: %s".formatted(Dates.moment(letter.voidedAt()),
                letter.voidedBy() == null ? "" : " by " + staff.nameOf(letter.voidedBy()), letter.voidReason()));
        }
        if (letter.breach() != null) {
            steps.add("Who may have seen it: " + letter.breach());
        }
        return steps;
    }
}
