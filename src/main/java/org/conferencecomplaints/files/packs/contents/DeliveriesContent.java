package org.conferencecomplaints.files.packs.contents;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.correspondence.letters.Dispatch;
import org.conferencecomplaints.correspondence.letters.Dispatches;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.correspondence.letters.LetterStore;
import org.conferencecomplaints.files.packs.PackContent;
import org.conferencecomplaints.files.packs.PackSection;
import org.conferencecomplaints.files.packs.Piece;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Dates;
import org.springframework.stereotype.Component;

/**
 * The delivery of each letter in a pack: address, who wrote and approved it, each dispatch, receipt, and what went
 * wrong.
 */
@Component
class DeliveriesContent implements PackContent {

    private final LetterStore letters;
    private final Dispatches dispatches;
    private final Staff staff;

    DeliveriesContent(LetterStore letters, Dispatches dispatches, Staff staff) {
        this.letters = letters;
        this.dispatches = dispatches;
        this.staff = staff;
    }

    @Override
    public List<Piece> forComplaint(Complaint complaint) {
        Map<String, List<Dispatch>> attempts = dispatches.forComplaint(complaint.reference()).stream()
            .collect(Collectors.groupingBy(Dispatch::letterId));
        return letters.forComplaint(complaint.reference()).stream()
            .map(letter -> piece(letter, attempts.getOrDefault(letter.id(), List.of()))).toList();
    }

    private Piece piece(Letter letter, List<Dispatch> attempts) {
        LineBuilder told = new LineBuilder().line("To", letter.recipient().name())
            .line("Way", letter.recipient().byPost() ? "By post" : "By e-mail")
            .line("Address", letter.recipient().byPost() ? letter.recipient().address() : letter.recipient().email())
            .line("Clause", letter.content().clause())
            .line("Filed", letter.content().filing())
            .done("Written", letter.version().issuedAt(), staff.nameOf(letter.version().writtenBy()))
            .done("Checked", letter.version().approvedAt(),
                letter.version().approvedBy() == null ? null : staff.nameOf(letter.version().approvedBy()));
        attempts.forEach(attempt -> told.done("Handed over, attempt " + attempt.attempt(), attempt.handedAt(), null)
            .line("Delivered by", "%s: %s".formatted(attempt.carrier(), attempt.outcome())));
        told.day(letter.recipient().byPost() ? "Posted on" : "E-mailed on", letter.delivery().sentOn())
            .line("Receipt", receipt(letter))
            .line("What the delivery service says", letter.delivery().state())
            .line("What went wrong", letter.delivery().failure())
            .done("Taken back", letter.voided().at(),
                letter.voided().by() == null ? null : staff.nameOf(letter.voided().by()))
            .line("Why it was voided or recalled", letter.voided().reason())
            .line("Who may have seen it, and what was done", letter.voided().breach())
            .line("Checksum (SHA-256)",
                letter.version().sha256() == null ? "The PDF is still being made" : letter.version().sha256());
        return Piece.told(PackSection.LETTERS_ON_THEIR_WAY, "way-" + letter.id(), LettersContent.title(letter),
            letter.version().issuedAt(), LettersContent.concern(letter), told.lines())
            .marked(LettersContent.mark(letter));
    }

    private static String receipt(Letter letter) {
        if (letter.delivery().receivedOn() == null) {
            return null;
        }
        return (letter.delivery().receiptRecordedOn() == null ? "Counts as received on " : "Received on ")
            + Dates.day(letter.delivery().receivedOn());
    }
}
