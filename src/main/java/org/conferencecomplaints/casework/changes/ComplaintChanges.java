package org.conferencecomplaints.casework.changes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conferencecomplaints.casework.complainants.ComplainantQuestions.Kind;
import org.conferencecomplaints.casework.register.Complaint;

/**
 * Changes to a whole complaint at whatever step it is, such as withdrawing or reopening it. Each is a process of its
 * own, whose start form names the complaint by its reference; a further one needs nothing but its diagram and form.
 */
public interface ComplaintChanges {

    /** The field of the start form that names the complaint. */
    String REFERENCE = "complaintReference";

    /** What the signed-in person may do to the complaint as it stands now, by name. */
    List<Change> possible(Complaint complaint);

    /** A change that the person may make, whether or not the complaint is in the state for it now. */
    Optional<Change> find(Complaint complaint, String key);

    /** What the deployed start form asks about this complaint besides its reference. */
    Asked asked(Complaint complaint, Change change);

    /**
     * Makes the change in the name of the signed-in person, with the same checks as in Tasklist.
     *
     * @param typed answers by key; others are not looked at
     * @throws org.conferencecomplaints.platform.Refusal with everything that is wrong
     */
    void make(Complaint complaint, Change change, Map<String, String> typed);

    /**
     * A change.
     *
     * @param key  the process id
     * @param name as Tasklist lists it: "Withdraw a complaint"
     * @param form the id of its start form
     */
    record Change(String key, String name, String form) {}

    /**
     * A start form.
     *
     * @param explains paragraphs that say what follows
     */
    record Asked(List<String> explains, List<Question> questions) {}

    /**
     * A question.
     *
     * @param hint     null where there is none
     * @param date     whether it asks for a day
     * @param choices  value to label; empty unless there is a list
     * @param proposed the answer that the form proposes; empty where it proposes none
     */
    record Question(String key, String label, String hint, Kind kind, boolean date, Map<String, String> choices,
                    String proposed) {}
}
