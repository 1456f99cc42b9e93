/** Pages for learning actions. */
package org.conferencecomplaints.web.learning;
