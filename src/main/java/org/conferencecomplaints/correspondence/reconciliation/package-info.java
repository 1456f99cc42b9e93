/** Compares the register's letters with every delivery and with the channels' own records. Uses letters. */
package org.conferencecomplaints.correspondence.reconciliation;
