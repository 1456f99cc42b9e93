package org.conferencecomplaints.web.packs;

import java.util.List;
import java.util.Map;
import org.conferencecomplaints.web.packs.PackView.Refused;
import org.conferencecomplaints.web.support.Line;
import org.conferencecomplaints.web.support.Option;

/** The pages of a review of a file for one person. */
final class ReviewView {

    private ReviewView() {
    }

    /**
     * The overview.
     *
     * @param seen  stands for the decisions that it shows
     * @param made  whether an export has been made: nothing is decided any more
     * @param ready whether everything is decided
     */
    record Overview(String reference, String name, String begun, String address, String seen, boolean made,
                    boolean ready,
                    List<SectionRow> sections, Map<String, String> asked, Refused refusal) {

        boolean mayMake() {
            return ready && !made;
        }

        boolean mustDecide() {
            return !ready && !made;
        }

        String recipientHint() {
            return "The person, or who acts for them.";
        }

        private String error(String field) {
            return refusal != null && field.equals(refusal.field()) ? refusal.message() : null;
        }

        String recipientError() {
            return error(PackService.RECIPIENT);
        }

        String reasonError() {
            return error(PackService.REASON);
        }

        String recipient() {
            return asked.getOrDefault(PackService.RECIPIENT, "");
        }

        String reason() {
            return asked.getOrDefault(PackService.REASON, "");
        }
    }

    record SectionRow(String title, String address, String count, boolean done) {}

    /** The page of a section. */
    record SectionPage(String reference, String name, String title, String address, String back, boolean made,
                       List<PieceRow> pieces, List<Refused> refusals) {

        boolean isRefused() {
            return !refusals.isEmpty();
        }

        boolean mayDecide() {
            return !made;
        }
    }

    /**
     * A piece.
     *
     * @param mark     null where it stands
     * @param address  where the file can be read; null where it is told in lines
     * @param named    whether the person's name is in it
     * @param changed  whether it was decided before it changed
     * @param redacted what the redacted version says; empty where there is none
     * @param document the redacted version, where that is a document; null otherwise
     * @param redact   where a redacted version is written
     * @param decided  who decided; null where nobody has
     */
    record PieceRow(String id, String title, String at, String mark, String address, boolean named, boolean changed,
                    List<Line> lines, List<Line> redacted, String document, String redact, boolean in, boolean inPart,
                    boolean out, String reason, String seen, String decided, String error) {

        boolean isTold() {
            return address == null;
        }

        boolean hasRedacted() {
            return !redacted.isEmpty();
        }
    }

    /** The page on which a redacted version is given. */
    record PiecePage(String reference, String title, String back, String address, boolean file, String open,
                     List<Field> lines, List<Option> documents, String reason, String seen, Refused refusal) {

        String reasonError() {
            return refusal != null && PackService.REASON.equals(refusal.field()) ? refusal.message() : null;
        }

        String documentError() {
            return refusal != null && "document".equals(refusal.field()) ? refusal.message() : null;
        }

        boolean hasDocuments() {
            return !documents.isEmpty();
        }
    }

    /** A line that can be taken out or written anew. */
    record Field(String key, String label, String original, String value, int rows) {}
}
