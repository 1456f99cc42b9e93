package org.conferencecomplaints.web.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.conferencecomplaints.correspondence.letters.LetterStore;
import org.conferencecomplaints.deadlines.calendar.AnswerWindows;
import org.conferencecomplaints.files.documents.Document;
import org.conferencecomplaints.files.documents.DocumentProperties;
import org.conferencecomplaints.platform.Dates;
import org.springframework.stereotype.Component;

/** Calculates the window in which a party may put views in writing, from the letter that invites them (B-2.16). */
@Component
class ViewsWindow {

    private static final String WINDOW = "written-views";

    private final LetterStore letters;
    private final AnswerWindows windows;
    private final List<String> inviting;

    ViewsWindow(LetterStore letters, AnswerWindows windows, DocumentProperties settings) {
        this.letters = letters;
        this.windows = windows;
        this.inviting = settings.viewsInvitedBy();
    }

    /** The last day for these views; empty for other documents, and where the party has had no such letter. */
    Optional<LocalDate> lastDay(Document document) {
        if (document.party() == null) {
            return Optional.empty();
        }
        return letters.forComplaint(document.reference()).stream()
            .filter(letter -> inviting.contains(letter.content().template()) && !letter.isVoided()
                && letter.delivery().receivedOn() != null)
            .filter(letter -> letter.recipient().role().equals(document.party().code()))
            .map(letter -> letter.delivery().receivedOn()).max(LocalDate::compareTo)
            .map(received -> windows.dueDate(WINDOW, received.toString()).toInstant().atZone(Dates.LONDON)
                .toLocalDate());
    }
}
