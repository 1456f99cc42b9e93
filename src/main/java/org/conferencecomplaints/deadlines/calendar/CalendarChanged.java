package org.conferencecomplaints.deadlines.calendar;

import java.time.LocalDate;
import java.util.Set;

/**
 * Event: the extra bank holidays have changed, and the new ones are in force. A listener that fails is told again: then
 * the sets hold every day since the last time that all listeners succeeded.
 *
 * @param added   days that are extra bank holidays now
 * @param removed days that are extra bank holidays no longer
 */
public record CalendarChanged(Set<LocalDate> added, Set<LocalDate> removed) {}
