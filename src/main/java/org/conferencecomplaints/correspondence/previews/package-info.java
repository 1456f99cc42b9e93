/**
 * Letters as they would leave, with an imaginary complaint filled in, and texts that a procedure prescribes. Uses
 * letters.
 */
package org.conferencecomplaints.correspondence.previews;
