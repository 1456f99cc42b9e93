package org.conferencecomplaints.web.learning;

import java.util.List;
import org.conferencecomplaints.web.support.Tag;

/**
 * The page of a learning action.
 *
 * @param open    whether it is still to be done
 * @param caseFile where its case is; null for those who do not read it
 * @param history how it stood, the latest first
 */
public record ActionView(long id, String council, String reference, String caseFile, Row row, boolean open,
                         List<Change> history) {

    /**
     * An action in a list.
     *
     * @param address   its page; null for those who may not open it
     * @param reference its complaint; null on the complaint's own page
     */
    public record Row(String address, String what, String theme, String reference, String owner, String due,
                      Tag state) {}

    /** What has happened to it. */
    record Change(String title, String at, String by, String words) {}

    /** A choice of what to list. */
    record Choice(String value, String label, boolean chosen) {}

    /** The list of actions; {@code cut} is how many it shows where there may be more, else null. */
    record Several(List<Choice> choices, List<Row> actions, Integer cut) {

        boolean isSeveral() {
            return choices.size() > 1;
        }

        boolean hasActions() {
            return !actions.isEmpty();
        }
    }
}
