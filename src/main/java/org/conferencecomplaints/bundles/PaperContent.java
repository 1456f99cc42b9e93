package org.conferencecomplaints.bundles;

import java.io.ByteArrayInputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.conferencecomplaints.calendar.WorkingDays;
import org.conferencecomplaints.documents.Documents;
import org.conferencecomplaints.paper.Content;
import org.conferencecomplaints.paper.NotPrintable;
import org.conferencecomplaints.paper.PageCount;
import org.conferencecomplaints.paper.WorkFolder;
import org.springframework.stereotype.Component;

/** What stands in a document or letter, and how many pages that takes. */
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

    Content of(Paper paper) {
        return paper.isLetter()
            ? Content.of("application/pdf",
                () -> new ByteArrayInputStream(LetterCopy.pdf(paper.letter(), workingDays.inWords(paper.date()))))
            : Content.of(paper.document().mediaType(), () -> documents.open(paper.document()));
    }

    /** A redacted version: as pictures, so that nothing beneath what is blacked out can be copied. */
    Content redacted(Paper paper) {
        return new Content(paper.document().mediaType(), () -> documents.open(paper.document()), true);
    }

    int pages(Paper paper) throws NotPrintable {
        Integer known = counted.get(paper.id());
        if (known != null) {
            return known;
        }
        int pages = PageCount.of(of(paper), folder);
        counted.put(paper.id(), pages);
        return pages;
    }
}
