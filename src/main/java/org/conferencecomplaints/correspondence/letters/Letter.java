package org.conferencecomplaints.correspondence.letters;

import java.time.Instant;
import java.time.LocalDate;
import org.conferencecomplaints.correspondence.layout.LetterFormat;
import org.conferencecomplaints.platform.Coded;

/**
 * One letter to one recipient, as it stands in the register. The PDF is kept beside it: {@link LetterStore#pdf}.
 *
 * @param id                unique; also names the message it is sent in
 * @param issueKey          the same for all recipients and versions of one letter
 * @param reference         the complaint
 * @param template          council and letter, such as {@code hackney/feedback}
 * @param versionNo         1, and one more with each correction
 * @param recipientRole     as the template says it
 * @param person            number of the complainant whose letter or copy it is; 0 where it is none's
 * @param recipient         name
 * @param channel           {@code post} or {@code email}
 * @param address           postal address, one line each; null for e-mail
 * @param email             null for post
 * @param subject           its heading
 * @param body              XHTML fragment, fields filled in
 * @param clause            the clauses it keeps; null where none asks for it
 * @param filing            where a copy is kept; null where none is
 * @param format            how it is laid out for this recipient
 * @param signatory         title of who signs
 * @param signatoryName     their name; null where only the title is known
 * @param status            where it has got to
 * @param issuedAt          when this version was written
 * @param writtenBy         user id
 * @param approvedBy        user id of who read it before it left; null where nobody had to or has
 * @param approvedAt        when
 * @param sha256            checksum of the PDF in hexadecimal; null before it is made
 * @param sentOn            the day it left; null before
 * @param sentAt            when it was handed over for delivery, or recorded as posted; null before
 * @param receiptRecordedOn the day of receipt as far as a fact proves it; null where none does
 * @param receivedOn        the day of receipt, recorded or else deemed; null while unsent, and where it did not arrive
 * @param voidedAt          when it was taken back; null otherwise
 * @param voidedBy          user id; null otherwise
 * @param voidReason        why; null otherwise
 * @param breach            who else may have seen it and what was done about it; null where nobody did
 * @param replaces          id of the letter in whose place it stands; null where it is the first
 * @param carrierKey        the carrier's own id of it; null where the carrier has none
 * @param delivery          the carrier's own word for what became of it; null where it says nothing
 * @param failure           why it last could not be sent or delivered; null where it could
 */
public record Letter(String id, String issueKey, String reference, String template, int versionNo, String recipientRole,
                     int person, String recipient, String channel, String address, String email, String subject,
                     String body, String clause, String filing, LetterFormat format, String signatory,
                     String signatoryName,
                     Status status, Instant issuedAt, String writtenBy, String approvedBy, Instant approvedAt,
                     String sha256, LocalDate sentOn, Instant sentAt, LocalDate receiptRecordedOn, LocalDate receivedOn,
                     Instant voidedAt, String voidedBy, String voidReason, String breach, String replaces,
                     String carrierKey, String delivery, String failure) {

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

    /** The same letter with other words. */
    Letter saying(String words) {
        return new Letter(id, issueKey, reference, template, versionNo, recipientRole, person, recipient, channel,
            address, email, subject, words, clause, filing, format, signatory, signatoryName, status, issuedAt,
            writtenBy, approvedBy, approvedAt, sha256, sentOn, sentAt, receiptRecordedOn, receivedOn, voidedAt,
            voidedBy, voidReason, breach, replaces, carrierKey, delivery, failure);
    }

    public boolean byPost() {
        return Recipient.POST.equals(channel);
    }

    /** Whether it bears an address; without one it cannot leave. */
    public boolean isAddressed() {
        return address != null || email != null;
    }

    public boolean isVoided() {
        return is(Status.VOIDED);
    }

    public boolean is(Status wanted) {
        return status == wanted;
    }
}
