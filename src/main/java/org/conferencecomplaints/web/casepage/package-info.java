/** The case page, the Case tab in Tasklist, and cases as JSON. */
package org.conferencecomplaints.web.casepage;
