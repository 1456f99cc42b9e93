package org.conferencecomplaints.correspondence.delivery;

/** Thrown where a delivery channel refused a letter. The message is for people and holds no personal data. */
public class DeliveryRejected extends IllegalStateException {

    public DeliveryRejected(String message, Throwable cause) {
        super(message, cause);
    }
}
