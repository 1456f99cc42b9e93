package org.conferencecomplaints.web.changes;

/** A change of the complaint, and the page that makes it. */
public record ChangeLink(String address, String name) {}
