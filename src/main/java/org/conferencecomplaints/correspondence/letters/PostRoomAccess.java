package org.conferencecomplaints.correspondence.letters;

import java.util.Set;

/** The port that decides who works in a post room, for the person who is signed in. */
public interface PostRoomAccess {

    /** The councils whose letters the person prints and posts. */
    Set<String> postRooms();
}
