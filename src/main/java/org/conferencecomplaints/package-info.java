/** Starts the application. Everything else is in one of eleven rooms; see the package map in the README. */
package org.conferencecomplaints;
