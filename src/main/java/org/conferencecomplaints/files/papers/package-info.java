/**
 * The papers of a complaint for a panel (B-2.26, H-2.1) or an investigation (B-2.17), and its report (B-2.19): chosen, signed off, one PDF for
 * each reader, kept as they were sent. Uses documents and letters.
 */
package org.conferencecomplaints.files.papers;
