package org.conferencecomplaints.casefile;

import java.time.Instant;
import java.util.Map;

/**
 * One submitted form.
 *
 * @param id       rising number
 * @param activity element id in the diagram
 * @param form     form id
 * @param by       user id
 * @param at       when
 * @param answers  what was submitted, by field key: texts, numbers, booleans, ISO dates
 */
public record Entry(long id, String activity, String form, String by, Instant at, Map<String, Object> answers) {
}
