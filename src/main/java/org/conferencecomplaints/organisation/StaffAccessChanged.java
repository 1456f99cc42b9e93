package org.conferencecomplaints.organisation;

import java.time.Instant;

/**
 * Event: who may come in and read what has been changed by hand, and the council's supervisors have to be told. A
 * listener that fails throws, and is called again.
 *
 * @param id   the same for the same change and council
 * @param by   user id
 * @param what in words, such as "added ada to the group brent-supervisors"
 */
public record StaffAccessChanged(long id, String tenant, String by, String what, Instant at) {}
