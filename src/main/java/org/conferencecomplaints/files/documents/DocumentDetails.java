package org.conferencecomplaints.files.documents;

import java.time.LocalDate;

/**
 * What is said of documents when they are added.
 *
 * @param party      whose written views they are; null for other kinds
 * @param receivedOn the day the council got written views; null for other kinds
 */
public record DocumentDetails(DocumentKind kind, Audience audience, Party party, LocalDate receivedOn) {}
