/** Open tasks and timers: kept in step with their deadlines, and the letters they are about. Uses procedures. */
package org.conferencecomplaints.engine.tasks;
