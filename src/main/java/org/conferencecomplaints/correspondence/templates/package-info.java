/**
 * Letter templates: read from files, checked at the start, and refused with file, line and reason. Uses the layout of
 * letters.
 */
package org.conferencecomplaints.correspondence.templates;
