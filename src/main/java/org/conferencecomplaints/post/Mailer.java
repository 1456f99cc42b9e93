package org.conferencecomplaints.post;

/** How a message leaves by e-mail. */
public interface Mailer {

    /**
     * Hands the message over for delivery.
     *
     * @throws ResultUnknown when it may or may not have left
     * @throws RuntimeException any other failure: it has not left and may be sent again
     */
    void send(Mail mail);
}
