package org.conferencecomplaints.files.packs;

/**
 * The person whom a line of a file concerns, as far as the file itself tells.
 *
 * @param complainant number of the complainant; 0 where it is none
 * @param name        of somebody else; null where there is none
 */
public record ConcernedPerson(Kind kind, int complainant, String name) {

    /** How far the file tells. */
    public enum Kind {
        /** The complaint as a whole, and so all who complain. */
        COMPLAINT,
        /** One of those who complain. */
        COMPLAINANT,
        /** Somebody else, by name. */
        SOMEBODY,
        /** The council's own staff at their work. */
        STAFF,
        /** Nobody can tell without reading it. */
        UNREAD
    }

    public static ConcernedPerson complaint() {
        return new ConcernedPerson(Kind.COMPLAINT, 0, null);
    }

    public static ConcernedPerson complainant(int number) {
        return new ConcernedPerson(Kind.COMPLAINANT, number, null);
    }

    public static ConcernedPerson somebody(String name) {
        return new ConcernedPerson(Kind.SOMEBODY, 0, name);
    }

    public static ConcernedPerson staff() {
        return new ConcernedPerson(Kind.STAFF, 0, null);
    }

    public static ConcernedPerson unread() {
        return new ConcernedPerson(Kind.UNREAD, 0, null);
    }
}
