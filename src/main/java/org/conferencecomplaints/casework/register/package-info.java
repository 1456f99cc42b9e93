/**
 * The complaints register: one row for each complaint, how rows are found, and who may read them. Uses the
 * organisation.
 */
package org.conferencecomplaints.casework.register;
