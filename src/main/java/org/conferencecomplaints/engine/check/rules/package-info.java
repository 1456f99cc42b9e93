/** The rules that every diagram keeps, a class each. Uses diagrams and vocabulary. */
package org.conferencecomplaints.engine.check.rules;
