package org.conferencecomplaints.web.retention;

import org.conferencecomplaints.web.retention.RetentionView.HoldRow;

/**
 * The retention of one complaint, as text. What may be absent is null.
 *
 * @param until      until when, in a sentence
 * @param hold       the legal hold that is on
 * @param confirming whether it waits for a supervisor to say that it may be erased
 * @param reason     what was typed, where it was refused
 * @param refusal    why it was
 * @param supervisor whether the person may set a hold
 */
public record KeepingView(String reference, String council, String until, HoldRow hold, boolean confirming,
                          String reason,
                          String refusal, boolean supervisor) {}
