package org.conferencecomplaints.bundles;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.conferencecomplaints.Refusal;
import org.conferencecomplaints.bundles.Treatment.How;
import org.springframework.stereotype.Component;

/** What was chosen for a draft, without what only stands in the place of something else. */
@Component
class ChosenPapers {

    private final AvailablePapers available;

    ChosenPapers(AvailablePapers available) {
        this.available = available;
    }

    /** A {@link Refusal} where the signed-in person cannot see all of it. */
    List<Paper> asSeenBy(Bundle draft) {
        return of(draft, available.of(draft.reference()));
    }

    /** As it was signed off; a {@link Refusal} where something has gone since. */
    List<Paper> of(Bundle draft) {
        return of(draft, available.all(draft.reference()));
    }

    private static List<Paper> of(Bundle draft, List<Paper> all) {
        Map<String, Paper> papers = AvailablePapers.byId(all);
        Set<String> stands = draft.decided().values().stream().filter(each -> each.how() == How.INSTEAD)
            .map(Treatment::instead).collect(Collectors.toSet());
        if (!papers.keySet().containsAll(draft.items()) || !papers.keySet().containsAll(stands)) {
            throw new Refusal("items", "A document that was chosen has been withdrawn, has a newer version, or is not for"
                + " you to see. Look at the choice again and save it.");
        }
        List<Paper> chosen = draft.items().stream().map(papers::get).filter(each -> !stands.contains(each.id())).toList();
        if (chosen.isEmpty()) {
            throw new Refusal("items", "Papers: choose at least one document or letter.");
        }
        return chosen;
    }
}
