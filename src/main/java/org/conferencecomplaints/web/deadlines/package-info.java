/** Counts working days for people and other systems. */
package org.conferencecomplaints.web.deadlines;
