package org.conferencecomplaints.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conferencecomplaints.casefile.Entry;
import org.conferencecomplaints.casefile.Event;
import org.conferencecomplaints.casefile.OpenWork.OpenTask;
import org.conferencecomplaints.complainants.Complainant;
import org.conferencecomplaints.deadlines.Deadline;
import org.conferencecomplaints.letters.Letter;
import org.conferencecomplaints.referrals.Referral;
import org.conferencecomplaints.register.Complaint;

/**
 * Everything that is known of one complaint, as it stands today.
 *
 * @param stage the stage by its name in the diagram; empty once the complaint has left the procedure
 * @param tasks what is to be done next, the most urgent first
 * @param complainants those who complain, or did, as they are known now
 * @param facts the latest submission of each form, merged
 * @param today the day on which it was read; decides what is missed
 */
record Case(Complaint complaint, Optional<String> stage, List<OpenTask> tasks,
            List<Complainant> complainants, Map<String, Object> facts, List<Entry> entries, List<Event> events, List<Deadline> deadlines, List<Letter> letters,
            List<Referral> referrals, LocalDate today) {

    /** Whether a limit that still has to be kept is past its last day. */
    boolean isOverdue() {
        return complaint.isOpen() && anyOverdue(deadlines, today);
    }

    static boolean anyOverdue(List<Deadline> deadlines, LocalDate today) {
        return deadlines.stream().anyMatch(deadline ->
            deadline.metOn() == null && deadline.endedOn() == null && today.isAfter(deadline.lastDay()));
    }
}
