/**
 * Each deadline of each complaint: its clause, anchor, due date, and whether it was met. Uses the calendar, the
 * register and the case file.
 */
package org.conferencecomplaints.deadlines;
