package org.conferencecomplaints.organisation;

/**
 * A member of staff.
 *
 * @param id    the user id
 * @param name  first and last name
 * @param email where letters and notices to them go; may be null
 */
public record Person(String id, String name, String email) {}
