/**
 * Learning actions: what the service has to do better, with owners and reminders. Uses the access log, the calendar
 * and staff e-mail.
 */
package org.conferencecomplaints.governance.learning;
