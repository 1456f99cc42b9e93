package org.conferencecomplaints.correspondence.previews;

import java.util.Set;

/** The port that decides who may preview letters, for the person who is signed in. */
public interface TemplateAccess {

    /** The councils whose letters the person may look at. */
    Set<String> templatesReadable();
}
