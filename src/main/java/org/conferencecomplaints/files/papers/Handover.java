package org.conferencecomplaints.files.papers;

import java.time.LocalDate;

/**
 * How papers left for somebody.
 *
 * @param letter    id of the letter with which they went; null where they were handed over in another way
 * @param recipient the name on that letter; null where there is none
 * @param on        the day
 * @param how       in what other way; null for a letter
 * @param cameBack  whether the letter did not reach its recipient, or was taken back
 */
public record Handover(String letter, String recipient, LocalDate on, String how, boolean cameBack) {}
