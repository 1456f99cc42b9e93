/**
 * The files of the councils' procedures: those in the application, and those in a folder outside it. Uses the
 * platform only.
 */
package org.conferencecomplaints.platform.councilfiles;
