package org.conferencecomplaints.web.postroom;

import java.util.List;
import org.conferencecomplaints.web.support.Line;
import org.conferencecomplaints.web.support.Option;
import org.conferencecomplaints.web.support.Tag;

/**
 * The page of letters to post.
 *
 * @param council   its name
 * @param tenant    its id
 * @param councils  to choose from; empty where the person sees one council's only
 * @param posts     whether the person may record that letters were posted
 * @param batches   what can be printed at once
 * @param done      how many were recorded just now, in words; null where none were
 * @param postedOn  what the form holds
 * @param today     ISO date
 * @param allTicked whether every letter is ticked
 * @param others    letters on their way otherwise; null where the person does not read the council's cases
 */
record PostView(String council, String tenant, List<Option> councils, List<Row> rows, boolean posts,
                List<Batch> batches,
                String done, String postedOn, String today, boolean allTicked, Refused refusal, List<Other> others,
                boolean readsCases) {

    boolean severalCouncils() {
        return !councils.isEmpty();
    }

    boolean waits() {
        return !rows.isEmpty();
    }

    boolean hasOthers() {
        return !others.isEmpty();
    }

    String everyLetter() {
        return rows.size() == 1 ? "the letter" : "all " + rows.size();
    }

    /** Letters as one PDF, and which they are, in words. */
    record Batch(String address, String words) {}

    /**
     * A letter to post.
     *
     * @param place  in the list, from 1; null where all are printed at once
     * @param papers how many pages are enclosed; null for none
     * @param here   why the post room prints what a machine would print without papers; null for others
     */
    record Row(String id, String place, String reference, boolean linked, String recipient, String subject, String due,
               boolean overdue, List<Line> safety, String heldBy, boolean ticked, String papers, String here) {

        boolean hasSafety() {
            return !safety.isEmpty();
        }
    }

    /** A letter that leaves otherwise, failed or came back. */
    record Other(String id, String reference, String recipient, String subject, String channel, Tag state,
                 String why) {}

    /** What was refused: of one field, or of some letters. */
    record Refused(String field, String message, List<String> each) {

        String postedOn() {
            return "postedOn".equals(field) ? message : null;
        }

        String at() {
            return field == null ? "letters" : field.equals("letter") ? "letters" : field;
        }
    }
}
