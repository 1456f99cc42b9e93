/**
 * Packs: the whole file of a complaint as a ZIP or PDF, with a log of who took a copy. Uses casework and the access
 * log.
 */
package org.conferencecomplaints.files.packs;
