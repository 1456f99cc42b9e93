package org.conferencecomplaints.correspondence.delivery;

/**
 * The delivery status of a consignment.
 *
 * @param state   the carrier's own word
 * @param failure why it did not reach its recipient and will not, in a sentence; null where it did or still may
 * @param over    whether nothing more is to be expected
 */
public record DeliveryStatus(String state, String failure, boolean over) {}
