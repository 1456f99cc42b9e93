package org.conferencecomplaints.web.casepage;

import java.util.List;
import org.conferencecomplaints.web.accesslog.AccessView;
import org.conferencecomplaints.web.documents.DocumentsView;
import org.conferencecomplaints.web.letters.LetterRow;
import org.conferencecomplaints.web.papers.PapersView;
import org.conferencecomplaints.web.retention.KeepingView;
import org.conferencecomplaints.web.support.Group;
import org.conferencecomplaints.web.support.Line;
import org.conferencecomplaints.web.support.Tag;

/**
 * The case page, as text. Texts that may be absent are null.
 *
 * @param summary  what the heading needs
 * @param safety   safe ways and times of contact, to be read before anything is sent
 * @param next     what happens next
 * @param people   those who complain, a group each
 * @param changes  address of the page where that can be changed; null for those who may not
 * @param facts    what is known of the complaint, in groups
 * @param grounds  the grounds of the complaint
 * @param filing   copies of letters for files, and which have been filed
 * @param papers   what is put together for a panel or an investigation
 * @param timeline what has happened, newest first
 * @param documents its documents, and a form to add some
 * @param accessLog   who has looked; null for whoever does not supervise the council
 * @param keeping  for how long it is kept
 */
record CaseView(Summary summary, List<Line> safety, Next next, List<Group> people, String changes, List<Group> facts,
                List<String> grounds,
                List<DeadlineRow> deadlines, List<LetterRow> letters, List<ReferralRow> referrals,
                List<FilingRow> filing,
                PapersView papers,
                List<Happening> timeline, DocumentsView documents, AccessLogRows accessLog, KeepingView keeping) {

    boolean hasSafety() {
        return !safety.isEmpty();
    }

    boolean hasGrounds() {
        return !grounds.isEmpty();
    }

    boolean hasDeadlines() {
        return !deadlines.isEmpty();
    }

    boolean hasLetters() {
        return !letters.isEmpty();
    }

    boolean hasFiling() {
        return !filing.isEmpty();
    }

    /** A copy for a file; {@code filedOn} is null while it is to be filed. */
    record FilingRow(String letter, String file, String filedOn, String filedBy) {}

    boolean hasReferrals() {
        return !referrals.isEmpty();
    }

    record Summary(String reference, String complainant, String council, boolean open, String outcome, String closedOn,
                   String stage, String received, boolean overdue) {}

    /** What is to be done, or in {@code sentence} why nothing is just now. */
    record Next(List<Task> tasks, String sentence) {}

    /** A task; {@code address} leads to it in Tasklist. */
    record Task(String name, String address, String who, String due, boolean overdue, boolean urgent) {}

    /** A deadline: its due date, why it is that date, and how it stands. */
    record DeadlineRow(String clause, String name, String dueDate, String originally, String why, Tag state,
                       String since,
                       boolean recordedLate) {}

    record ReferralRow(String to, String kind, String what, String madeOn, String result, String resultOn) {}

    /**
     * Something that happened: a form submitted, an event, a letter or a note written. {@code correct} is where a
     * note is corrected by a further one; null where that cannot be done.
     */
    record Happening(String title, String at, String by, List<Line> lines, String correct) {

        Happening(String title, String at, String by, List<Line> lines) {
            this(title, at, by, lines, null);
        }
    }

    /** The latest lines of the access log; {@code address} leads to all. */
    record AccessLogRows(List<AccessView.Row> rows, String address) {}
}
