/**
 * The documents of complaints (B-2.17, B-2.26): versions, audiences, and where their content is kept. Uses the
 * formats and casework.
 */
package org.conferencecomplaints.files.documents;
