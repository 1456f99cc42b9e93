package org.conferencecomplaints.casework.register;

import java.time.Instant;

/**
 * Event: an administrator has used break-glass access to a case, and the council's supervisors have to be told. A
 * listener that fails throws, and is called again.
 *
 * @param id the same for the same opening
 * @param by user id
 */
public record CaseFileOpened(long id, String reference, String by, Instant at) {}
