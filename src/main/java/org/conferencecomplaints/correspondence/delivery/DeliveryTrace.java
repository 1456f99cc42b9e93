package org.conferencecomplaints.correspondence.delivery;

/**
 * What a carrier knows of a consignment that it may or may not have got.
 *
 * @param left       whether the carrier has it
 * @param carrierKey the carrier's own id of it; null where it has none
 */
public record DeliveryTrace(boolean left, String carrierKey) {

    static final DeliveryTrace NONE = new DeliveryTrace(false, null);
}
