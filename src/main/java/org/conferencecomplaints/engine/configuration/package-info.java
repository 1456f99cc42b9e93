/**
 * How the engine is set up: history, clock, shutdown, failures, database schema. Uses every package of the engine;
 * none uses it.
 */
package org.conferencecomplaints.engine.configuration;
