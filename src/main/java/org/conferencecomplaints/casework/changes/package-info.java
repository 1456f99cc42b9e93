/**
 * What may be done to a complaint as a whole at any time, such as a withdrawal; the engine answers. Uses the
 * register.
 */
package org.conferencecomplaints.casework.changes;
