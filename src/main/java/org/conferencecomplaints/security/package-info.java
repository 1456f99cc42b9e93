/**
 * Who is signed in, browser sessions, response headers and protection against forged requests and guessed passwords.
 * Uses the engine's identity package.
 */
package org.conferencecomplaints.security;
