package org.conferencecomplaints.files.documents;

import java.time.LocalDate;

/**
 * The details that people give when they add a document.
 *
 * @param party      whose written views they are; null for other kinds
 * @param receivedOn the day the council got written views; null for other kinds
 */
public record DocumentDetails(DocumentKind kind, Audience audience, Party party, LocalDate receivedOn) {}
