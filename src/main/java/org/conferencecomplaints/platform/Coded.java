package org.conferencecomplaints.platform;

import java.util.Locale;

/** A value of a closed set, stored in the database and written in JSON under a code: its name in small letters. */
public interface Coded {

    String name();

    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The value with this code; one that is not in the set is an error in the database. */
    static <E extends Enum<E> & Coded> E read(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
    }
}
