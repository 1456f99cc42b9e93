package org.conferencecomplaints.files.documents;

import java.util.Optional;
import java.util.stream.Stream;

/** The parties who may put their views in writing (B-2.16); the codes are the letters' names for recipients. */
public enum Party {

    COMPLAINANT("complainant", "The complainant"), CHAIR("chair", "The conference chair"), LINE_MANAGER("line-manager",
        "The chair's line manager"), SOMEBODY_ELSE("somebody-else", "Somebody else");

    private final String code;
    private final String words;

    Party(String code, String words) {
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

    public static Optional<Party> findByCode(String code) {
        return Stream.of(values()).filter(party -> party.code.equals(code)).findFirst();
    }
}
