/**
 * Reads files that somebody else made: on threads of their own, outside any transaction, and within a budget of work,
 * time and memory. Knows no complaint.
 */
package org.conferencecomplaints.correspondence.reading;
