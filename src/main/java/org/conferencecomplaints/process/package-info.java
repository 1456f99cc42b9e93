/**
 * What a diagram may call: beans with a name, methods that are marked, parameters that say what they name. Uses
 * nothing of the application.
 */
package org.conferencecomplaints.process;
