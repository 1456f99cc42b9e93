/**
 * One person's export of a file: every piece is reviewed before it goes out. Uses packs, documents and complainants.
 */
package org.conferencecomplaints.files.packs.review;
