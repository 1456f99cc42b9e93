/** Moves running complaints to a newer version of their procedure, with a dry run. Uses procedures, tasks and forms. */
package org.conferencecomplaints.engine.migration;
