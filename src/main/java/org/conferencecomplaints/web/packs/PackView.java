package org.conferencecomplaints.web.packs;

import java.util.List;
import java.util.Map;
import org.conferencecomplaints.platform.Refusal;

/**
 * The page of a complaint's packs.
 *
 * @param people  those whose information a review can be about
 * @param made    what was made, the latest first
 * @param reviews those of which nothing has been made yet
 * @param asked   what its forms hold
 * @param refusal null where nothing was refused
 */
record PackView(String reference, String council, List<Person> people, boolean somebodyElse, List<MadeRow> made,
                List<ReviewRow> reviews, Map<String, String> asked, Refused refusal) {

    /** Somebody who complains, or did. */
    record Person(int number, String name, boolean chosen) {}

    /** A pack; {@code address} is what its copies' addresses begin with. */
    record MadeRow(String what, String recipient, String reason, String at, String by, String address,
                   List<CopyRow> copies) {}

    record CopyRow(String what, String sha256, boolean whole) {}

    record ReviewRow(String name, String begun, String address) {}

    /** What was wrong; {@code field} names a place on the page. */
    record Refused(String field, String message) {

        /** Null for null; what is about no field leads to {@code otherwise}. */
        static Refused of(Refusal refusal, String otherwise) {
            return refusal == null
                ? null
                : new Refused(refusal.field() == null ? otherwise : refusal.field(), refusal.getMessage());
        }
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

    String personError() {
        return error(PackService.PERSON);
    }

    String nameError() {
        return error(PackService.NAME);
    }

    String recipientHint() {
        return "Such as: Local Government and Social Care Ombudsman, their case 26 001 234.";
    }

    String recipient() {
        return asked.getOrDefault(PackService.RECIPIENT, "");
    }

    String reason() {
        return asked.getOrDefault(PackService.REASON, "");
    }

    String name() {
        return asked.getOrDefault(PackService.NAME, "");
    }

    boolean hasMade() {
        return !made.isEmpty();
    }

    boolean hasReviews() {
        return !reviews.isEmpty();
    }
}
