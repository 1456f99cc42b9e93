package org.conferencecomplaints.web.changes;

/** A link on the case page to a change of the complaint. */
public record ChangeLink(String address, String name) {}
