package org.conferencecomplaints.correspondence.delivery;

/** The connection broke while a message was being handed over: it may have left, so it must not be sent again. */
public class DeliveryUnknown extends RuntimeException {

    public DeliveryUnknown(String message, Throwable cause) {
        super(message, cause);
    }
}
