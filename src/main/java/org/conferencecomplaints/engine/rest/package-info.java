/** What the engine's REST interface, and the web applications that use the same, answer when something is refused. */
package org.conferencecomplaints.engine.rest;
