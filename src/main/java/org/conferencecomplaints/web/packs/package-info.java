/** Pages for packs and for the review of one person's export. */
package org.conferencecomplaints.web.packs;
