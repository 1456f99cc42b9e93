package org.conferencecomplaints.files.papers;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.conferencecomplaints.correspondence.letters.PapersCoverLetters.Occasion;
import org.conferencecomplaints.files.papers.FinalList.Copy;
import org.conferencecomplaints.files.papers.FinalList.Line;
import org.conferencecomplaints.files.papers.Treatment.How;
import org.conferencecomplaints.platform.Refusal;
import org.springframework.stereotype.Component;

/** Builds the final list of a draft of papers: who gets what, without documents that only replace something else. */
@Component
class FinalLists {

    private final AvailablePapers available;
    private final Readers readers;
    private final DefaultTreatments defaults;

    FinalLists(AvailablePapers available, Readers readers, DefaultTreatments defaults) {
        this.available = available;
        this.readers = readers;
        this.defaults = defaults;
    }

    /** A {@link Refusal} where the signed-in person cannot see all of it. */
    FinalList asSeenBy(Papers draft, Occasion occasion) {
        return forOccasion(draft, occasion, available.forComplaint(draft.reference()));
    }

    /** Whoever may see it; a {@link Refusal} where something has gone since it was chosen. */
    FinalList forOccasion(Papers draft, Occasion occasion) {
        return forOccasion(draft, occasion, available.all(draft.reference()));
    }

    private FinalList forOccasion(Papers draft, Occasion occasion, List<PapersItem> all) {
        Map<String, PapersItem> papers = AvailablePapers.byId(all);
        List<PapersItem> chosen = chosen(draft, papers);
        return new FinalList(draft.id(), readers.forComplaint(draft.reference(), occasion).stream()
            .map(reader -> new Copy(reader, chosen.stream().map(paper -> line(draft, paper, reader, papers)).toList()))
            .toList());
    }

    private Line line(Papers draft, PapersItem paper, Reader reader, Map<String, PapersItem> papers) {
        Treatment treatment = defaults.treatment(draft, paper, reader);
        return new Line(paper, treatment, treatment.instead() == null ? null : papers.get(treatment.instead()));
    }

    /** What somebody decided about a document that is left out counts for nothing. */
    private static List<PapersItem> chosen(Papers draft, Map<String, PapersItem> papers) {
        Set<String> stands = draft.decided().entrySet().stream()
            .filter(each -> draft.items().contains(each.getKey().item()) && each.getValue().how() == How.INSTEAD)
            .map(each -> each.getValue().instead()).collect(Collectors.toSet());
        if (!papers.keySet().containsAll(draft.items()) || !papers.keySet().containsAll(stands)) {
            throw new Refusal("items", PapersService.GONE);
        }
        List<PapersItem> chosen = draft.items().stream().map(papers::get).filter(each -> !stands.contains(each.id()))
            .toList();
        if (chosen.isEmpty()) {
            throw new Refusal("items", "Papers: choose at least one document or letter.");
        }
        return chosen;
    }
}
