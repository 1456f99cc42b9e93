/** A clock that can be moved forward, for rehearsals only. Uses identity. */
package org.conferencecomplaints.engine.rehearsal;
