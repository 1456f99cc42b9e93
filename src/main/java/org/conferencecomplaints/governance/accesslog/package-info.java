/** The access log: who read and changed what, and access with a recorded reason (break glass). Uses casework. */
package org.conferencecomplaints.governance.accesslog;
