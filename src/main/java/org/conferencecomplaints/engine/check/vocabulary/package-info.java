/**
 * What diagrams may name: beans, letters, clauses, forms, variables, and the expressions that use them. Uses the
 * diagrams as read.
 */
package org.conferencecomplaints.engine.check.vocabulary;
