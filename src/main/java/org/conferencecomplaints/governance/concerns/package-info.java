/**
 * New concerns about a child's safety: told to the duty team, kept apart from the complaint. Uses the access log and
 * staff e-mail.
 */
package org.conferencecomplaints.governance.concerns;
