package org.conferencecomplaints.correspondence.delivery;

/** Thrown where the connection broke while a message was being sent: it may have left, so it must not be sent again. */
public class DeliveryUnknown extends RuntimeException {

    public DeliveryUnknown(String message, Throwable cause) {
        super(message, cause);
    }
}
