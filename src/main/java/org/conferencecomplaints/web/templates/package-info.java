/** Letters with an imaginary complaint, and prescribed texts to print. */
package org.conferencecomplaints.web.templates;
