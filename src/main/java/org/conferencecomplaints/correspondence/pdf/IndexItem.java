package org.conferencecomplaints.correspondence.pdf;

/**
 * A line of the index of a {@link PaginatedPdf}, and the bookmark that goes with it.
 *
 * @param title what the reader knows it by
 * @param date  of the document, in words; empty where it has none
 * @param note  what stands below the title, such as why it is left out; empty for nothing
 */
public record IndexItem(String title, String date, String note) {}
