/** Pages and JSON for a complaint's documents, and uploads. */
package org.conferencecomplaints.web.documents;
