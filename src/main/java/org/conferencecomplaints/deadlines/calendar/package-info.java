/** Counts days: working days, bank holidays, deemed receipt. The one place that does, and it knows no complaint. */
package org.conferencecomplaints.deadlines.calendar;
