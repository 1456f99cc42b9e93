package org.conferencecomplaints.files.papers;

/**
 * Papers were signed off and put together.
 *
 * @param occasion its name, such as {@code panel}
 */
public record PapersSignedOff(String reference, String occasion) {}
