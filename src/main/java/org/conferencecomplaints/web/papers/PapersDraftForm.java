package org.conferencecomplaints.web.papers;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.conferencecomplaints.files.papers.Papers.Slot;
import org.conferencecomplaints.files.papers.PapersService.Decision;
import org.conferencecomplaints.files.papers.Reader;
import org.conferencecomplaints.files.papers.Treatment.How;
import org.conferencecomplaints.platform.Refusal;

/**
 * The submitted form of a draft of papers.
 *
 * @param typed   what has one value each
 * @param papers  ids of the papers that are ticked
 * @param readers keys of those for whom a decision is begun
 */
record PapersDraftForm(Map<String, String> typed, List<String> papers, List<String> readers) {

    private static final List<String> OF_A_DECISION = List.of("item", "how", "instead", "reason");
    private static final String TAKEN_BACK = "takenBack";

    /** The button that keeps a decision needs one; whatever else is pressed, one that was begun is kept too. */
    private static final String DECIDES = "decides";

    /** The version that the page showed. */
    int seen() {
        try {
            return Integer.parseInt(get("seen"));
        } catch (NumberFormatException e) {
            throw new Refusal(null, "Open this page again: it has lost which version it showed.");
        }
    }

    boolean hasSeen(int version) {
        return get("seen").equals(String.valueOf(version));
    }

    /** The decision that stands there; null where none was begun. */
    Decision decision(List<Reader> all) {
        boolean begun = !readers.isEmpty() || Stream.concat(Stream.of(DECIDES), OF_A_DECISION.stream())
            .anyMatch(field -> !get(field).isBlank());
        return !begun
            ? null
            : new Decision(get("item"),
                all.stream().filter(reader -> readers.contains(reader.key())).toList(), how(), get("instead"),
                get("reason"));
    }

    private How how() {
        return Stream.of(How.values()).filter(how -> how.code().equals(get("how"))).findFirst()
            .orElse(null);
    }

    /** The decision whose button <i>Take back</i> was pressed; null for other buttons. */
    Slot takenBack() {
        String[] parts = get(TAKEN_BACK).split(" ");
        return parts.length == 3 && parts[2].matches("\\d{1,9}")
            ? new Slot(parts[0], parts[1], Integer.parseInt(parts[2]))
            : null;
    }

    private String get(String field) {
        return typed.getOrDefault(field, "");
    }
}
