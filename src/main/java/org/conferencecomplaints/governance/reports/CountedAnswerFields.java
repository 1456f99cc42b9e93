package org.conferencecomplaints.governance.reports;

import org.conferencecomplaints.casework.casefile.CountedAnswers;
import org.springframework.stereotype.Component;

/** The answers that the yearly report counts: what was ticked as ground or lesson, and who complained in what role. */
@Component
class CountedAnswerFields implements CountedAnswers {

    @Override
    public boolean counts(String field, Object answer) {
        boolean ticked = Boolean.parseBoolean(String.valueOf(answer));
        return field.equals(CountedComplaints.RELATIONSHIP)
            || ticked && (field.startsWith(CountedComplaints.GROUND) || field.startsWith(CountedComplaints.LEARNED));
    }
}
