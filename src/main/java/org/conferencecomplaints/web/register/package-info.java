/** The register in the words of its page. */
package org.conferencecomplaints.web.register;
