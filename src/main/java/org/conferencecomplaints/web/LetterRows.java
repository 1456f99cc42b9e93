package org.conferencecomplaints.web;

import java.util.ArrayList;
import java.util.List;
import org.conferencecomplaints.letters.Letter;
import org.conferencecomplaints.people.Staff;
import org.conferencecomplaints.web.CaseView.LetterRow;
import org.conferencecomplaints.web.CaseView.Tag;
import org.springframework.stereotype.Component;

/** The letters of a case in words. */
@Component
class LetterRows {

    private final Staff staff;

    LetterRows(Staff staff) {
        this.staff = staff;
    }

    List<LetterRow> of(List<Letter> letters) {
        return letters.stream().map(this::row).toList();
    }

    private LetterRow row(Letter letter) {
        return new LetterRow(letter.subject(), letter.sha256() == null ? null : "/api/letters/" + letter.id(),
            letter.recipient(), letter.byPost() ? "By post" : "By e-mail", state(letter), steps(letter));
    }

    private static Tag state(Letter letter) {
        return switch (letter.status()) {
            case Letter.SENT -> new Tag("green", "Sent");
            case Letter.SENDING -> new Tag("yellow", "Being sent");
            case Letter.VOIDED -> new Tag("grey", "Voided");
            default -> new Tag("blue", "Not sent yet");
        };
    }

    private List<String> steps(Letter letter) {
        List<String> steps = new ArrayList<>();
        steps.add(letter.versionNo() == 1 ? "Written " + Words.moment(letter.issuedAt())
            : "Version %d, written by %s, %s".formatted(letter.versionNo(), staff.nameOf(letter.writtenBy()),
                Words.moment(letter.issuedAt())));
        if (letter.approvedAt() != null) {
            steps.add("Checked by %s, %s".formatted(staff.nameOf(letter.approvedBy()),
                Words.moment(letter.approvedAt())));
        }
        if (letter.sentOn() != null) {
            steps.add((letter.byPost() ? "Posted " : "E-mailed ") + Words.day(letter.sentOn()));
        }
        if (letter.receivedOn() != null) {
            steps.add((letter.receiptRecordedOn() == null ? "Counts as received " : "Received ")
                + Words.day(letter.receivedOn()));
        }
        if (letter.voidedAt() != null) {
            steps.add("Taken back %s: %s".formatted(Words.moment(letter.voidedAt()), letter.voidReason()));
        }
        return steps;
    }
}
