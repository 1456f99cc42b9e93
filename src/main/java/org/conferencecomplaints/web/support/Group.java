package org.conferencecomplaints.web.support;

import java.util.List;

/** Labelled texts under a heading. */
public record Group(String title, List<Line> lines) {}
