package org.conferencecomplaints.web.concerns;

import java.util.List;
import org.conferencecomplaints.web.support.CaseForm.Back;
import org.conferencecomplaints.web.support.Phone;
import org.conferencecomplaints.web.support.Tag;

/**
 * The page of a concern about a child's safety.
 *
 * @param dutyPhone   the number to ring; null once the duty team or a supervisor has said what was done
 * @param told        whether the duty team has been told, in a sentence
 * @param acknowledge where it is recorded what was done; null for those who may not
 */
public record ConcernView(Back back, String council, Row row, Phone dutyPhone, String told, String atRisk, String what,
                          List<Answer> answers, String acknowledge) {

    boolean isAnswered() {
        return !answers.isEmpty();
    }

    /**
     * A concern in a list, without what was reported; {@code acknowledged} says by whom and when, null if by nobody.
     */
    public record Row(String address, String reference, String at, String by, String urgency, Tag state, String told,
                      String acknowledged) {}

    /** What was done: by whom, when and by whom that was written down. */
    record Answer(String by, String at, String recordedBy, String done) {}

    /** The list of concerns; {@code cut} is how many it shows where there may be more, else null. */
    record Several(List<Row> concerns, Integer cut) {

        boolean hasConcerns() {
            return !concerns.isEmpty();
        }
    }
}
