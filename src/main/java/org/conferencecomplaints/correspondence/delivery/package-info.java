/**
 * How a letter or e-mail leaves: GOV.UK Notify, a mail server, or a folder that stands in for it. Knows no complaint.
 */
package org.conferencecomplaints.correspondence.delivery;
