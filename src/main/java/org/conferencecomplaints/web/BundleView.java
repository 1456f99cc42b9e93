package org.conferencecomplaints.web;

import java.util.List;
import java.util.Map;
import org.conferencecomplaints.Refusal;
import org.conferencecomplaints.Refusals;

/**
 * The page of a draft of papers.
 *
 * @param address of the page
 * @param seen    the version that it shows
 * @param beingMade how far it has got, where it was signed off; null while it can be changed
 * @param letters whether a notice takes the papers along, if nothing else is said
 * @param asked   what its forms hold
 * @param refusal null where nothing was refused
 */
record BundleView(String reference, String title, String address, int seen, String beingMade, List<Choice> papers,
                  List<Option> redacted, List<ReaderRow> readers, List<Decision> decisions, boolean hasNotice,
                  boolean noticeWritten, Map<String, String> asked, Refusal refusal) {

    /** One of the papers that can be chosen; {@code address} opens it. */
    record Choice(String id, String title, String date, String address, boolean chosen, boolean selected) {
    }

    record Option(String id, String title, boolean selected) {
    }

    record ReaderRow(String key, String label, boolean ticked) {
    }

    /** Who gets one of the papers otherwise than whole, or whole although by itself they would not. */
    record Decision(String item, String paper, String reader, String label, String how, String reason, String by,
                    boolean byItself) {
    }

    boolean hasDecisions() {
        return !decisions.isEmpty();
    }

    boolean refused() {
        return refusal != null;
    }

    List<Line> refusals() {
        List<Refusal> each = refusal instanceof Refusals several ? several.each() : List.of(refusal);
        return each.stream().map(one -> new Line(one.field() == null ? "main" : one.field(), one.getMessage())).toList();
    }

    record Line(String field, String message) {
    }

    boolean withholds() {
        return "withheld".equals(asked.get("how"));
    }

    boolean replaces() {
        return "instead".equals(asked.get("how"));
    }

    boolean givesWhole() {
        return "whole".equals(asked.get("how"));
    }

    String reason() {
        return asked.getOrDefault("reason", "");
    }

    boolean goesNow() {
        return "now".equals(asked.get("when")) || asked.get("when") == null && noticeWritten;
    }

    boolean goesWithNotice() {
        return "notice".equals(asked.get("when")) || asked.get("when") == null && !noticeWritten;
    }
}
