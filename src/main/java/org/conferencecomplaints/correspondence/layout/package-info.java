/**
 * The text of a letter on its way to paper: typed text, XHTML, address block and envelope window. Knows no complaint.
 */
package org.conferencecomplaints.correspondence.layout;
