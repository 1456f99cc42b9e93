package org.conferencecomplaints.correspondence.letters;

import java.time.Clock;
import java.time.LocalDate;
import org.conferencecomplaints.correspondence.layout.Xhtml;
import org.conferencecomplaints.correspondence.templates.LetterTemplate;
import org.conferencecomplaints.deadlines.calendar.WorkingDays;
import org.springframework.stereotype.Component;

/** Copies of earlier letters that a letter carries below its own words (B-2.9: the copy of the agency's letter). */
@Component
class Enclosures {

    private final LetterStore store;
    private final WorkingDays workingDays;
    private final Clock clock;

    Enclosures(LetterStore store, WorkingDays workingDays, Clock clock) {
        this.store = store;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * The latest such letter of the complaint, word for word, as XHTML; null for a template that encloses none.
     *
     * @throws IllegalStateException where no such letter has been written
     */
    String forTemplate(LetterTemplate template, String reference) {
        if (template.encloses() == null) {
            return null;
        }
        Letter letter = store.forComplaint(reference).stream()
            .filter(each -> each.content().template().equals(template.encloses()) && !each.is(Letter.Status.VOIDED))
            .reduce((first, second) -> second)
            .orElseThrow(() -> new IllegalStateException("Letter " + template.name() + " of " + reference
                + " cannot be issued: there is no " + template.encloses() + " to enclose"));
        String day = workingDays.inWords(LocalDate.ofInstant(letter.version().issuedAt(), clock.getZone()));
        return """
            <h2>Copy of our letter of %s to %s</h2>
            <div class="enclosed">
            <p><strong>%s</strong></p>
            %s
            </div>""".formatted(day, Xhtml.escape(letter.recipient().name()), Xhtml.escape(letter.content().subject()),
            letter.content().body());
    }
}
