/** Errors in words: problem details for programs, a page for people. */
package org.conferencecomplaints.web.errors;
