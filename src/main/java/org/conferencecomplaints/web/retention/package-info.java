/** Pages on how long complaints are kept. */
package org.conferencecomplaints.web.retention;
