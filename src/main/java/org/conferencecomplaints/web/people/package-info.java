/** Pages for those who complain. */
package org.conferencecomplaints.web.people;
