/** The case file: every form as it was submitted, notes, and what happened beside the forms. Uses the organisation. */
package org.conferencecomplaints.casework.casefile;
