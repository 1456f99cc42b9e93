/** Pages on which papers are chosen and signed off. */
package org.conferencecomplaints.web.papers;
