package org.conferencecomplaints.web.papers;

import java.util.List;
import java.util.Map;
import org.conferencecomplaints.platform.Refusal;

/**
 * The page on which the final list of papers is read back before it is signed off.
 *
 * @param address       of the page of the draft
 * @param list          checksum of the list that it shows
 * @param groups        who gets the same stands together
 * @param noticeWritten whether the notice that takes papers along has left, or there is none
 * @param asked         what its form holds
 * @param refusal       null where nothing was refused
 */
record SignOffView(String reference, String title, String address, String list, List<Group> groups, boolean hasNotice,
                   boolean noticeWritten, Map<String, String> asked, Refusal refusal) {

    /** Those who get the same. */
    record Group(String readers, String sum, List<Row> rows) {}

    /**
     * One of the papers.
     *
     * @param given  whether they get to see anything of it
     * @param how    null where they get all of it, as it is by itself
     * @param size   how many pages they get; null where they get none
     * @param fault  why it cannot be put on paper; null where it can
     * @param reason why they get it so; null where that needs none
     * @param by     who decided that; null where it holds by itself
     */
    record Row(String title, String date, boolean given, String how, String size, String fault, String reason,
               String by) {}

    String field() {
        return refusal.field() == null ? "list" : refusal.field();
    }

    /** Whoever has looked has looked through what was read back: after a change they look again. */
    boolean looked() {
        return "true".equals(asked.get("looked")) && list.equals(asked.get("list"));
    }

    boolean goesNow() {
        return "now".equals(asked.get("when")) || asked.get("when") == null && noticeWritten;
    }

    boolean goesWithNotice() {
        return "notice".equals(asked.get("when")) || asked.get("when") == null && !noticeWritten;
    }
}
