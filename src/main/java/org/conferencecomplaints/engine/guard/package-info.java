/**
 * What closes the engine to attackers and to well-meant shortcuts: expressions, queries, operations, scripts and
 * passwords. None of it asks who somebody is or what their role grants; that is said elsewhere, and holds besides.
 */
package org.conferencecomplaints.engine.guard;
