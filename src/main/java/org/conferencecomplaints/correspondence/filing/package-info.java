/**
 * Copies of letters for the files of Children's Social Care and the LSCB, as work that is done (B-2.6, B-2.10, B-2.32).
 * Uses the register and letters.
 */
package org.conferencecomplaints.correspondence.filing;
