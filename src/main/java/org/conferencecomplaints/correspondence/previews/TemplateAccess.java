package org.conferencecomplaints.correspondence.previews;

import java.util.Set;

/** Who looks at letters before anybody gets one; answers for the person who is signed in. */
public interface TemplateAccess {

    /** The councils whose letters the person may look at. */
    Set<String> templatesReadable();
}
