/**
 * Diagrams are checked before they run. {@link org.conferencecomplaints.engine.check.DiagramCheck} reads them, and a
 * rule each says what is wrong; {@link org.conferencecomplaints.engine.check.ExpressionCheck} is the one place that
 * decides what an expression may do.
 */
package org.conferencecomplaints.engine.check;
