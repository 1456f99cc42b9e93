/**
 * Single sign-on through the council's own OpenID Connect provider. Uses security and the engine's identity package.
 */
package org.conferencecomplaints.security.sso;
