/** Adds notes to a case. */
package org.conferencecomplaints.web.notes;
