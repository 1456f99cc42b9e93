package org.conferencecomplaints.correspondence.delivery;

/**
 * What became of a consignment after it was handed over.
 *
 * @param state   the carrier's own word
 * @param failure why it did not reach its recipient and will not, in a sentence; null where it did or still may
 * @param over    whether nothing more is to be expected
 */
public record DeliveryStatus(String state, String failure, boolean over) {}
