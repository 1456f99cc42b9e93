/**
 * The procedures: deployed at the start, their diagrams' own properties, and messages between diagrams. Uses the
 * check and forms.
 */
package org.conferencecomplaints.engine.procedures;
