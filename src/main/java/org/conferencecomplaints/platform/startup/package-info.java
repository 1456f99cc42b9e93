/**
 * What is checked before the application starts: settings and secrets that production must have, and the release of
 * the database. Uses the platform only.
 */
package org.conferencecomplaints.platform.startup;
