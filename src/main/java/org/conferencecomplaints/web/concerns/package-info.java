/** Pages for new concerns about a child's safety. */
package org.conferencecomplaints.web.concerns;
