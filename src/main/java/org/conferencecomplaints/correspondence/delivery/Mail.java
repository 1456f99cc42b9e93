package org.conferencecomplaints.correspondence.delivery;

/**
 * An e-mail to one person or service.
 *
 * @param messageId the same for every attempt to send the same message, without angle brackets; holds no personal data
 * @param to        one e-mail address
 * @param toName    the name beside the address; may be null
 * @param subject   one line
 * @param text      plain text
 * @param pdf       the attached document, or null
 * @param enclosure attached after it, or null
 */
public record Mail(String messageId, String to, String toName, String subject, String text, Attachment pdf,
                   Enclosure enclosure) {

    /** A message without anything beside its document. */
    public Mail(String messageId, String to, String toName, String subject, String text, Attachment pdf) {
        this(messageId, to, toName, subject, text, pdf, null);
    }

    /** A PDF and the name under which the reader saves it. */
    public record Attachment(String fileName, byte[] content) {}
}
