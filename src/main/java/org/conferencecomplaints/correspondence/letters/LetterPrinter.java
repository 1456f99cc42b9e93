package org.conferencecomplaints.correspondence.letters;

import java.util.List;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.correspondence.layout.Xhtml;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.platform.Sha256;
import org.springframework.stereotype.Component;

/** Makes the PDFs of letters. */
@Component
class LetterPrinter {

    private static final String COPY = """
        <p class="advocate-copy">This is a copy of our letter to %s, who asked us to send it to you as their advocate.</p>
        """;

    private final LetterStore store;
    private final LetterPdf pdf;
    private final Register register;
    private final Councils councils;

    LetterPrinter(LetterStore store, LetterPdf pdf, Register register, Councils councils) {
        this.store = store;
        this.pdf = pdf;
        this.register = register;
        this.councils = councils;
    }

    /** Makes a letter's PDF and keeps it with its checksum. */
    void print(String id) {
        Letter letter = store.get(id);
        // A letter that is sent again names the same others as the first.
        List<Letter> all = store.current(store.firstIssue(letter));
        byte[] made = pdf.render(covered(letter, all), councils.forTenant(register.get(letter.reference()).tenant()),
            all.stream().filter(other -> isNamedOn(letter, other)).map(each -> each.recipient().name()).toList());
        store.keepPdf(id, made, Sha256.of(made));
    }

    /** Who has an advocate is nobody else's business. */
    private static boolean isNamedOn(Letter letter, Letter other) {
        return !other.id().equals(letter.id()) && !other.is(Letter.Status.VOIDED)
            && (!other.recipient().role().equals(Recipient.ADVOCATE)
                || other.recipient().person() == letter.recipient().person());
    }

    /** An advocate reads first that it is a copy, and whose letter it is. */
    private static Letter covered(Letter letter, List<Letter> all) {
        if (!letter.recipient().role().equals(Recipient.ADVOCATE)) {
            return letter;
        }
        String whose = all.stream().filter(other -> other.recipient().person() == letter.recipient().person())
            .filter(other -> other.recipient().role().equals(Recipient.COMPLAINANT))
            .map(each -> each.recipient().name()).findFirst()
            .orElseThrow(() -> new IllegalStateException("Letter " + letter.id() + " is a copy of none"));
        return letter.saying(COPY.formatted(Xhtml.escape(whose)) + letter.content().body());
    }
}
