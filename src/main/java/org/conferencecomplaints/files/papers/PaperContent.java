package org.conferencecomplaints.files.papers;

import java.io.ByteArrayInputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.conferencecomplaints.correspondence.pdf.NotPrintable;
import org.conferencecomplaints.correspondence.pdf.PageCount;
import org.conferencecomplaints.correspondence.pdf.PrintableFile;
import org.conferencecomplaints.correspondence.pdf.WorkFolder;
import org.conferencecomplaints.deadlines.calendar.WorkingDays;
import org.conferencecomplaints.files.documents.Documents;
import org.springframework.stereotype.Component;

/** Reads the content of a document or letter, and counts its pages. */
@Component
class PaperContent {

    /** Nothing changes in them, so they are counted once; some thousand are remembered. */
    private static final int MOST_REMEMBERED = 2_000;

    private final Documents documents;
    private final WorkingDays workingDays;
    private final WorkFolder folder;
    private final Map<String, Integer> counted = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > MOST_REMEMBERED;
        }
    });

    PaperContent(Documents documents, WorkingDays workingDays, WorkFolder folder) {
        this.documents = documents;
        this.workingDays = workingDays;
        this.folder = folder;
    }

    PrintableFile printable(PapersItem paper) {
        return paper.isLetter()
            ? PrintableFile.of("application/pdf",
                () -> new ByteArrayInputStream(LetterCopy.pdf(paper.letter(), workingDays.inWords(paper.date()))))
            : PrintableFile.of(paper.document().mediaType(), () -> documents.open(paper.document()));
    }

    /** A redacted version: as pictures, so that nothing beneath what is blacked out can be copied. */
    PrintableFile redacted(PapersItem paper) {
        return new PrintableFile(paper.document().mediaType(), () -> documents.open(paper.document()), true);
    }

    int pages(PapersItem paper) throws NotPrintable {
        Integer known = counted.get(paper.id());
        if (known != null) {
            return known;
        }
        int pages = PageCount.of(printable(paper), folder);
        counted.put(paper.id(), pages);
        return pages;
    }
}
