package org.conferencecomplaints.correspondence.delivery;

/**
 * The answer to whether a delivery channel has a consignment whose sending was interrupted.
 *
 * @param left       whether the carrier has it
 * @param carrierKey the carrier's own id of it; null where it has none
 */
public record DeliveryTrace(boolean left, String carrierKey) {

    static final DeliveryTrace NONE = new DeliveryTrace(false, null);
}
