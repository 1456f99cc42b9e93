package org.conferencecomplaints.web.papers;

import java.util.List;
import java.util.Map;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.platform.Refusals;

/**
 * The page of a draft of papers.
 *
 * @param address of the page
 * @param seen    the version that it shows
 * @param beingMade how far it has got, where it was signed off; null while it can be changed
 * @param missing whether something was chosen that it does not show
 * @param asked   what its form holds
 * @param refusal null where nothing was refused
 */
record PapersDraftView(String reference, String title, String address, int seen, String beingMade, boolean missing,
                       List<Choice> papers, List<Option> redacted, List<ReaderRow> readers, List<Decision> decisions,
                       Map<String, String> asked, Refusal refusal) {

    /**
     * One of the papers that can be chosen.
     *
     * @param address  opens it
     * @param chosen   whether it is ticked
     * @param saved    how somebody else has saved it meanwhile, where that is otherwise than it stands here; else null
     * @param selected whether a decision about it is begun
     */
    record Choice(String id, String title, String date, String address, boolean chosen, String saved,
                  boolean selected) {}

    record Option(String id, String title, boolean selected) {}

    record ReaderRow(String key, String label, boolean ticked) {}

    /** Who gets one of the papers otherwise than whole, or whole although by itself they would not. */
    record Decision(String slot, String paper, String label, String how, String reason, String by,
                    boolean byItself) {}

    boolean hasDecisions() {
        return !decisions.isEmpty();
    }

    boolean refused() {
        return refusal != null;
    }

    List<Line> refusals() {
        List<Refusal> each = refusal instanceof Refusals several ? several.each() : List.of(refusal);
        return each.stream().map(one -> new Line(one.field() == null ? "main" : one.field(), one.getMessage()))
            .toList();
    }

    record Line(String field, String message) {}

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
}
