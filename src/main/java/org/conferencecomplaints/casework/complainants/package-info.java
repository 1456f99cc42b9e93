/**
 * Those who complain, every version of what is known of them, and how they are reached. Uses the register and the
 * case file.
 */
package org.conferencecomplaints.casework.complainants;
