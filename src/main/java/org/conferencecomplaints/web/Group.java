package org.conferencecomplaints.web;

import java.util.List;

/** Labelled texts under a heading. */
record Group(String title, List<Line> lines) {
}
