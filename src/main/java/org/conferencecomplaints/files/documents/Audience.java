package org.conferencecomplaints.files.documents;

import java.util.Optional;
import java.util.stream.Stream;

/** The audience of a document: who may see it. */
public enum Audience {

    /** Everybody who may read the case. */
    CASE("case", "Everybody who reads this case"),
    /** The council's own readers, who read every case of it: its complaints team or quality unit, and supervisors. */
    COUNCIL("council", "Only the complaints team and supervisors");

    private final String code;
    private final String words;

    Audience(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** As the database, forms and programs have it. */
    public String code() {
        return code;
    }

    /** As people read it. */
    public String inWords() {
        return words;
    }

    public static Optional<Audience> findByCode(String code) {
        return Stream.of(values()).filter(audience -> audience.code.equals(code)).findFirst();
    }
}
