/** One letter: what became of it and what can be done about it. */
package org.conferencecomplaints.web.letters;
