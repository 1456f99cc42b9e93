/**
 * Checks diagrams before they run. The rules are in a package of their own; an expression may do only what the
 * vocabulary allows.
 */
package org.conferencecomplaints.engine.check;
