package org.conferencecomplaints.bundles;

import java.time.LocalDate;
import org.conferencecomplaints.documents.Document;
import org.conferencecomplaints.letters.Letter;

/**
 * A document or a letter that may be among the papers.
 *
 * @param id       of the document or letter
 * @param title    what those call it who get it whole
 * @param outline  what those call it who do not: it tells no name and no words
 * @param date     of the letter, or when the document came
 * @param document null for a letter
 * @param letter   null for a document
 */
public record Paper(String id, String title, String outline, LocalDate date, Document document, Letter letter) {

    public boolean isLetter() {
        return letter != null;
    }
}
