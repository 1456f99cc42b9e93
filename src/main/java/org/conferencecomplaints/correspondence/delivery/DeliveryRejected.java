package org.conferencecomplaints.correspondence.delivery;

/** The carrier has not taken a letter. The message is for people and holds no personal data. */
public class DeliveryRejected extends IllegalStateException {

    public DeliveryRejected(String message, Throwable cause) {
        super(message, cause);
    }
}
