package org.conferencecomplaints.casework.register;

import java.time.Instant;

/**
 * The council's supervisors are to be told that an administrator gave a reason and may read a case. Whoever tells them
 * throws where that fails, and is asked again.
 *
 * @param id the same for the same opening
 * @param by user id
 */
public record CaseFileOpened(long id, String reference, String by, Instant at) {}
