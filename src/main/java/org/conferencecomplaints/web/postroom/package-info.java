/** The letters to post, and the reconciliation of letters. */
package org.conferencecomplaints.web.postroom;
