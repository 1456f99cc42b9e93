package org.conferencecomplaints.files.papers;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conferencecomplaints.files.documents.StoredFiles.Kept;

/**
 * The papers of one reader, as they are sent.
 *
 * @param reader   who gets them
 * @param handings how they left for that reader, the earliest first; all of them are kept
 * @param onItsWay whether a letter that is to take them along has not left yet
 * @param apart    why the letter to that reader went or goes without them; null where it did not
 */
public record ReaderPapers(String bundleId, Reader reader, int pages, Kept file, List<Handover> handings,
                           boolean onItsWay,
                           String apart) {

    ReaderPapers with(boolean nowOnItsWay, String nowApart) {
        return new ReaderPapers(bundleId, reader, pages, file, handings, nowOnItsWay, nowApart);
    }

    /** Of several people a letter reaches those with an e-mail address: somebody notes that the others have theirs. */
    public boolean isHanded() {
        return !handings.isEmpty() && cameBack().isEmpty()
            && (!reader.isSeveral() || handings.stream().anyMatch(each -> each.how() != null));
    }

    /** Whether they are to be sent, and nothing is on its way. */
    public boolean isToSend() {
        return !isHanded() && !onItsWay;
    }

    /**
     * Whether a letter of its own is to take them: not where one goes without them, nor for whom somebody is to note
     * it.
     */
    public boolean goesByLetter() {
        return isToSend() && apart == null && (!reader.isSeveral() || handings.isEmpty() || !cameBack().isEmpty());
    }

    /** The latest that reached somebody; empty where none did. */
    public Optional<Handover> arrived() {
        return handings.stream().filter(each -> !each.cameBack()).reduce((first, last) -> last);
    }

    /** With whom they came back and have not left again since; one of them for each person. */
    public List<Handover> cameBack() {
        return latest().stream().filter(Handover::cameBack).toList();
    }

    private Collection<Handover> latest() {
        Map<String, Handover> latest = new LinkedHashMap<>();
        for (Handover each : handings) {
            if (each.how() != null) {
                latest.clear();
            }
            latest.put(reader.isSeveral() && each.how() == null ? each.recipient() : "", each);
        }
        return latest.values();
    }
}
