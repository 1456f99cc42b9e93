package org.conferencecomplaints.post;

/**
 * What became of a consignment after it was handed over.
 *
 * @param state  the carrier's own word
 * @param failed whether it did not reach its recipient and will not
 * @param over   whether nothing more is to be expected
 */
public record Delivery(String state, boolean failed, boolean over) {
}
