package org.conferencecomplaints.web.caseaccess;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conferencecomplaints.casework.casefile.CaseEntry;
import org.conferencecomplaints.casework.casefile.CaseEvent;
import org.conferencecomplaints.casework.casefile.OpenWork.OpenTask;
import org.conferencecomplaints.casework.complainants.Complainant;
import org.conferencecomplaints.casework.referrals.Referral;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.deadlines.Deadline;

/**
 * A complaint with everything that is known of it, as it stands today.
 *
 * @param stage the stage by its name in the diagram; empty once the complaint has left the procedure
 * @param tasks what is to be done next, the most urgent first
 * @param complainants those who complain, or did, as they are known now
 * @param facts the latest submission of each form, merged
 * @param today the day on which it was read; decides what is missed
 */
public record Case(Complaint complaint, Optional<String> stage, List<OpenTask> tasks,
                   List<Complainant> complainants, Map<String, Object> facts, List<CaseEntry> entries,
                   List<CaseEvent> events, List<Deadline> deadlines, List<Letter> letters,
                   List<Referral> referrals, LocalDate today) {

    /** Whether a limit that still has to be kept is past its last day. */
    public boolean isOverdue() {
        return complaint.isOpen() && deadlines.stream().anyMatch(deadline -> deadline.isOverdue(today));
    }
}
