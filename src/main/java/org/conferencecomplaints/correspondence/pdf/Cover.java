package org.conferencecomplaints.correspondence.pdf;

/**
 * The first page of a {@link PaginatedPdf}.
 *
 * @param title  of the whole; its heading, and the PDF's own title
 * @param body   XHTML that stands below the title, before the index
 * @param footer stands at the foot of every page beside its number
 */
public record Cover(String title, String body, String footer) {}
