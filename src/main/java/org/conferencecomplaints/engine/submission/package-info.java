/**
 * What people submit: checked against its form, kept in the case file, guarded against whoever must not decide,
 * refused in words. Uses forms, procedures and tasks.
 */
package org.conferencecomplaints.engine.submission;
