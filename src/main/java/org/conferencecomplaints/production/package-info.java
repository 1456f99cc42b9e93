/** What {@code production} asks of its settings before anything starts. */
package org.conferencecomplaints.production;
