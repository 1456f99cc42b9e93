package org.conferencecomplaints.packs;

/**
 * Whom something in a file concerns, as far as the file itself tells.
 *
 * @param complainant number of the complainant; 0 where it is none
 * @param name        of somebody else; null where there is none
 */
public record Concern(Kind kind, int complainant, String name) {

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

    public static Concern complaint() {
        return new Concern(Kind.COMPLAINT, 0, null);
    }

    public static Concern complainant(int number) {
        return new Concern(Kind.COMPLAINANT, number, null);
    }

    public static Concern somebody(String name) {
        return new Concern(Kind.SOMEBODY, 0, name);
    }

    public static Concern staff() {
        return new Concern(Kind.STAFF, 0, null);
    }

    public static Concern unread() {
        return new Concern(Kind.UNREAD, 0, null);
    }
}
