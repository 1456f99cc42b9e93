/** The page on which supervisors search the access log. */
package org.conferencecomplaints.web.accesslog;
