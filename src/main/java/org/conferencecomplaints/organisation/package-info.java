/** Councils, their staff, teams and line managers. Uses the platform only. */
package org.conferencecomplaints.organisation;
