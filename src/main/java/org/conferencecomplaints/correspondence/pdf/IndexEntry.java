package org.conferencecomplaints.correspondence.pdf;

/**
 * A line of the index, with its page numbers.
 *
 * @param first number of sheets before it, without cover and index
 * @param pages how many it has; 0 where it is only listed
 */
record IndexEntry(IndexItem item, int first, int pages) {}
