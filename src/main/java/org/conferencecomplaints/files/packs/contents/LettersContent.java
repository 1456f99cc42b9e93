package org.conferencecomplaints.files.packs.contents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.correspondence.letters.LetterStore;
import org.conferencecomplaints.correspondence.pdf.PrintableFile;
import org.conferencecomplaints.files.packs.Attachment;
import org.conferencecomplaints.files.packs.ConcernedPerson;
import org.conferencecomplaints.files.packs.PackContent;
import org.conferencecomplaints.files.packs.PackSection;
import org.conferencecomplaints.files.packs.Piece;
import org.conferencecomplaints.platform.Dates;
import org.springframework.stereotype.Component;

/** Every version of every letter in a pack, voided and recalled ones included. */
@Component
class LettersContent implements PackContent {

    private static final String PDF = "application/pdf";
    private static final String ADVOCATE = "advocate";

    private final LetterStore letters;

    LettersContent(LetterStore letters) {
        this.letters = letters;
    }

    @Override
    public List<Piece> forComplaint(Complaint complaint) {
        return letters.forComplaint(complaint.reference()).stream().filter(letter -> letter.version().sha256() != null)
            .map(this::piece)
            .toList();
    }

    private Piece piece(Letter letter) {
        return Piece.kept(PackSection.LETTERS, "letter-" + letter.id(), title(letter), letter.version().issuedAt(),
            mark(letter),
            concern(letter), new Attachment("pdf", letter.version().sha256(), PrintableFile.of(PDF, () -> {
                byte[] pdf = letters.pdf(letter.id()).orElseThrow(() -> new IOException("The letter has no PDF"));
                return new ByteArrayInputStream(pdf);
            })));
    }

    static String title(Letter letter) {
        String copy = letter.recipient().role().equals(ADVOCATE) ? "copy to " : "to ";
        return "%s, %s%s%s".formatted(letter.content().subject(), copy, letter.recipient().name(),
            letter.version().number() == 1 ? "" : ", version " + letter.version().number());
    }

    /** Why it is not a letter that has gone its way. */
    static String mark(Letter letter) {
        if (letter.isVoided()) {
            return (letter.delivery().sentOn() == null ? "Voided before it left, " : "Taken back after it had left, ")
                + Dates.moment(letter.voided().at()) + ": " + letter.voided().reason();
        }
        return letter.delivery().sentOn() == null ? "Not sent yet" : null;
    }

    /** An advocate's copy bears the advocate's address. */
    static ConcernedPerson concern(Letter letter) {
        return letter.recipient().person() == 0 || letter.recipient().role().equals(ADVOCATE)
            ? ConcernedPerson.somebody(letter.recipient().name())
            : ConcernedPerson.complainant(letter.recipient().person());
    }
}
