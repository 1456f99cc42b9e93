/**
 * Plain e-mail to staff about a complaint, by its reference and without a family's words. Uses letters and deadlines.
 */
package org.conferencecomplaints.correspondence.notices;
