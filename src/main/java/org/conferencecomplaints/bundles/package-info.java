/**
 * The papers of a complaint, put together for those who get them before a panel (B-2.26, H-2.1) or an investigation
 * (B-2.17): chosen, signed off, one PDF for each, and kept as they were sent.
 */
package org.conferencecomplaints.bundles;
