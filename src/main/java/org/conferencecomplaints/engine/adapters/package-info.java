/**
 * Answers the other rooms' questions from the engine: open work, permissions, running letters, history. Implements
 * their ports.
 */
package org.conferencecomplaints.engine.adapters;
