/**
 * The page and the addresses of copies to be filed. Uses the filing of letters and who may read which register.
 */
package org.conferencecomplaints.web.filing;
