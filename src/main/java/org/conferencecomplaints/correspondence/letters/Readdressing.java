package org.conferencecomplaints.correspondence.letters;

import org.conferencecomplaints.casework.complainants.Complainant;
import org.conferencecomplaints.casework.complainants.ComplainantChanged;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.correspondence.templates.LetterTemplate;
import org.conferencecomplaints.organisation.Staff;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Updates unsent letters when what is known of their recipient changes: a new version is written, the version before
 * is voided and kept. A letter to somebody without a known safe address has no address, and cannot leave.
 */
@Component
class Readdressing {

    private static final String CORRECTED = "address corrected";
    private static final String UNSAFE = "address no longer safe";
    private static final String WITHDRAWN = "no longer complains";
    private static final String NO_COPY = "no copy to an advocate any more";

    private final LetterStore store;
    private final LetterTemplates templates;
    private final LetterWriter writer;
    private final LetterPrinter printer;
    private final Register register;
    private final Staff staff;

    Readdressing(LetterStore store, LetterTemplates templates, LetterWriter writer, LetterPrinter printer,
                 Register register, Staff staff) {
        this.store = store;
        this.templates = templates;
        this.writer = writer;
        this.printer = printer;
        this.register = register;
        this.staff = staff;
    }

    /** Before those listen who look at the letters as they are then. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener
    void changed(ComplainantChanged change) {
        Complainant person = change.now();
        store.forComplaint(person.reference()).stream()
            .filter(letter -> letter.recipient().person() == person.number() && letter.is(Letter.Status.ISSUED))
            .forEach(letter -> follow(letter, change));
    }

    private void follow(Letter letter, ComplainantChanged change) {
        Complainant person = change.now();
        boolean copy = letter.recipient().role().equals(Recipient.ADVOCATE);
        if (!person.isActive()) {
            store.voidLetter(letter.id(), WITHDRAWN);
        } else if (copy && !person.copiesAdvocate()) {
            store.voidLetter(letter.id(), NO_COPY);
        } else {
            Recipient now = (copy ? Recipient.advocate(person) : Recipient.complainant(person))
                .readingAs(letter.recipient().format());
            String body = change.isMoreThanTheAddress() ? rewritten(letter, now) : letter.content().body();
            if (!now.isReachedAs(letter.recipient()) || !body.equals(letter.content().body())) {
                replace(letter, now, body);
            }
        }
    }

    /** Words that a person has read, corrected or translated stay as they are. */
    private String rewritten(Letter letter, Recipient recipient) {
        LetterTemplate template = templates.get(letter.content().template());
        return template.isChecked() || letter.recipient().format().language() != null
            ? letter.content().body()
            : writer.letterhead(template, register.get(letter.reference())).to(recipient, letter.issueKey()).content()
                .body();
    }

    /** What has been claimed for sending since it was read stays as it is. */
    private void replace(Letter letter, Recipient recipient, String body) {
        if (store.voidLetter(letter.id(), recipient.canBeReached() ? CORRECTED : UNSAFE)) {
            String id = store.insert(LetterStore.Draft.inPlaceOf(letter, recipient, body, staff.currentUser()));
            if (letter.version().sha256() != null) {
                printer.print(id);
                store.approveAs(letter, id);
            }
        }
    }
}
