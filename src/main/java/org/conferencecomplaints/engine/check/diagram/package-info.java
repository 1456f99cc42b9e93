/** A diagram as the check reads it, and what it finds in it. Uses the XML only. */
package org.conferencecomplaints.engine.check.diagram;
