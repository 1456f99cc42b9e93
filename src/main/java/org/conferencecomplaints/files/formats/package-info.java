/**
 * Finds out by its content what an uploaded file is, and refuses what is broken, encrypted or could run. Knows no
 * complaint.
 */
package org.conferencecomplaints.files.formats;
