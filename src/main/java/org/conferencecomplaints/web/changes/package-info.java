/** Pages that change a complaint as a whole, from the forms of the shared diagrams. */
package org.conferencecomplaints.web.changes;
