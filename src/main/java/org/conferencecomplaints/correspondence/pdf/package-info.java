/** Writes PDFs: tagged pages of letters and reports, and many documents as one paginated PDF. Knows no complaint. */
package org.conferencecomplaints.correspondence.pdf;
