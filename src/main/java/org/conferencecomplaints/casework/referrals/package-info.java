/** Referrals: what was passed on to whom, when, and what came of it. Uses the register and the case file. */
package org.conferencecomplaints.casework.referrals;
