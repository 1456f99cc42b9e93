/** What pages share: frame, forms, tags, lines, choices, refusals. Uses no other package of pages. */
package org.conferencecomplaints.web.support;
