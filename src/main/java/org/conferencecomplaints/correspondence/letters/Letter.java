package org.conferencecomplaints.correspondence.letters;

import java.time.Instant;
import java.time.LocalDate;
import org.conferencecomplaints.platform.Coded;

/**
 * One letter to one recipient, as it stands in the register. The PDF is kept beside it: {@link LetterStore#pdf}.
 *
 * @param id        unique; also names the message it is sent in
 * @param issueKey  the same for all recipients and versions of one letter
 * @param reference the complaint
 * @param status    where it has got to
 * @param content   what is written
 * @param version   when and by whom
 * @param recipient who gets it, and how
 * @param delivery  how it left, and what is known of its arrival
 * @param voided    how it became void or was recalled
 */
public record Letter(String id, String issueKey, String reference, Status status, Content content, Version version,
                     Recipient recipient, Delivery delivery, Voided voided) {

    /** Where a letter has got to. */
    public enum Status implements Coded {

        /** Written, and waiting to leave. */
        ISSUED,

        /** Being handed over, or not known to have left. */
        SENDING,

        /** Left. */
        SENT,

        /** Void: it must not leave, or was recalled after it had left. */
        VOIDED
    }

    /**
     * What is written.
     *
     * @param template      council and letter, such as {@code hackney/feedback}
     * @param subject       its heading
     * @param body          XHTML fragment, fields filled in
     * @param clause        the clauses it keeps; null where none asks for it
     * @param filing        where a copy is kept; null where none is
     * @param signatory     title of who signs
     * @param signatoryName their name; null where only the title is known
     */
    public record Content(String template, String subject, String body, String clause, String filing, String signatory,
                          String signatoryName) {

        /** The same with other words. */
        Content saying(String words) {
            return new Content(template, subject, words, clause, filing, signatory, signatoryName);
        }
    }

    /**
     * One of a letter's versions: each correction is another.
     *
     * @param number     1, and one more with each correction
     * @param replaces   id of the letter in whose place it stands; null where it is the first
     * @param issuedAt   when it was written
     * @param writtenBy  user id
     * @param approvedBy user id of who read it before it left; null where nobody had to or has
     * @param approvedAt when
     * @param sha256     checksum of the PDF in hexadecimal; null before it is made
     */
    public record Version(int number, String replaces, Instant issuedAt, String writtenBy, String approvedBy,
                          Instant approvedAt, String sha256) {}

    /**
     * How it left.
     *
     * @param sentOn            the day it left; null before
     * @param sentAt            when it was handed over for delivery, or recorded as posted; null before
     * @param receiptRecordedOn the day of receipt as far as a fact proves it; null where none does
     * @param receivedOn        the day of receipt, recorded or else deemed; null while unsent, and where it did not
     *                          arrive
     * @param carrierKey        the carrier's own id of it; null where the carrier has none
     * @param state             the carrier's own word for what became of it; null where it says nothing
     * @param failure           why it last could not be sent or delivered; null where it could
     */
    public record Delivery(LocalDate sentOn, Instant sentAt, LocalDate receiptRecordedOn, LocalDate receivedOn,
                           String carrierKey, String state, String failure) {

        static final Delivery NONE = new Delivery(null, null, null, null, null, null, null);
    }

    /**
     * How it became void or was recalled; all null where it stands.
     *
     * @param at     when
     * @param by     user id; null where no person did it
     * @param reason why
     * @param breach who else may have seen it and what was done about it; null where nobody did
     */
    public record Voided(Instant at, String by, String reason, String breach) {

        static final Voided NOT = new Voided(null, null, null, null);
    }

    /** The same letter with other words. */
    Letter saying(String words) {
        return new Letter(id, issueKey, reference, status, content.saying(words), version, recipient, delivery, voided);
    }

    public boolean isVoided() {
        return is(Status.VOIDED);
    }

    public boolean is(Status wanted) {
        return status == wanted;
    }
}
