/**
 * The letters of complaints: written for each recipient, checked, made into a PDF, delivered, returned, recalled.
 * Uses casework, deadlines, and the other packages of correspondence but previews, notices and reconciliation.
 */
package org.conferencecomplaints.correspondence.letters;
