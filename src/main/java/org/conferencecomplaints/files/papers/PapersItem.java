package org.conferencecomplaints.files.papers;

import java.time.LocalDate;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.files.documents.Document;

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
public record PapersItem(String id, String title, String outline, LocalDate date, Document document, Letter letter) {

    public boolean isLetter() {
        return letter != null;
    }
}
