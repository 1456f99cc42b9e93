/**
 * Staff, groups, permissions and sign-in as the engine knows them; the one package that security uses. Uses the
 * organisation.
 */
package org.conferencecomplaints.engine.identity;
