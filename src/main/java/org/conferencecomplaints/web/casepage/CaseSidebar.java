package org.conferencecomplaints.web.casepage;

import java.util.List;
import org.conferencecomplaints.web.changes.ChangeLink;
import org.conferencecomplaints.web.concerns.ConcernView;
import org.conferencecomplaints.web.learning.ActionView;
import org.conferencecomplaints.web.support.Phone;

/**
 * What the case page shows beside the complaint itself.
 *
 * @param untold   concerns of which the duty team could not be told
 * @param concerns those that the person may read
 * @param writes   whether the person may write in the case
 * @param noteKey  the key of the form for a note
 * @param changes  what the person may do to the whole complaint
 */
record CaseSidebar(String reference, List<Untold> untold, List<ConcernView.Row> concerns, List<ActionView.Row> actions,
                   boolean writes, String noteKey, List<ChangeLink> changes) {

    boolean hasChanges() {
        return !changes.isEmpty();
    }

    boolean hasConcerns() {
        return !concerns.isEmpty();
    }

    boolean hasActions() {
        return !actions.isEmpty();
    }

    /** A concern of which the duty team could not be told, and the number to ring; null where none is set. */
    record Untold(String address, Phone phone) {}
}
