package org.conferencecomplaints.correspondence.delivery;

import java.time.Instant;

/**
 * A letter as the delivery channel's own list shows it, for reconciliation.
 *
 * @param key        the key under which it was handed over; null where the carrier knows none
 * @param carrierKey the carrier's own id of it; null where it has none
 * @param at         when the carrier got it
 * @param sha256     checksum of the PDF in hexadecimal; null where the carrier does not show it
 */
public record ChannelLetter(String key, String carrierKey, Instant at, String sha256) {}
