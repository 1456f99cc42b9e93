package org.conferencecomplaints.correspondence.templates;

import com.samskivert.mustache.Template;
import java.util.List;
import java.util.Map;
import org.conferencecomplaints.correspondence.layout.LetterFormat;

/**
 * A letter template under {@code letters/<council>/}. Compiled once and shared by all threads.
 *
 * @param name     council and letter, such as {@code hackney/feedback}
 * @param subject  may quote fields
 * @param body     XHTML; quotes fields, escaped
 * @param to       roles of those who get it; none for a wording that is printed, not sent
 * @param clause   the clauses it keeps; null where none asks for it
 * @param signed   who signs it; null for a wording
 * @param filing   where a copy is kept; null where no copy is
 * @param check    who reads it before it leaves
 * @param encloses the letter of which it carries a copy; null where it carries none
 * @param papers   the occasion whose papers go along with it; null where none do
 * @param easyRead the body in short sentences, for complainants who need it; null where it goes to none
 */
public record LetterTemplate(String name, Template subject, Template body, List<String> to, String clause,
                             Signed signed,
                             String filing, LetterCheck check, String encloses, String papers, Template easyRead) {

    private static final String COMPLAINANT = "complainant";

    /**
     * Who signs a letter: a key among the council's signatories, or another one where a fact is true.
     *
     * @param key       who signs
     * @param condition the fact that decides; null where it is always the same
     * @param instead   who signs where the fact is not true; null where it is always the same
     */
    public record Signed(String key, String condition, String instead) {

        /** Everybody who may sign it. */
        public List<String> keys() {
            return instead == null ? List.of(key) : List.of(key, instead);
        }

        public String with(Map<String, Object> fields) {
            return condition == null || Boolean.TRUE.equals(fields.get(condition)) ? key : instead;
        }
    }

    public boolean isWording() {
        return to.isEmpty();
    }

    /** Whether a person reads it before it leaves. */
    public boolean isChecked() {
        return check != LetterCheck.NONE;
    }

    /** Whether it is to be had in easy read. */
    boolean isForComplainants() {
        return to.contains(COMPLAINANT);
    }

    LetterTemplate withEasyRead(Template text) {
        return new LetterTemplate(name, subject, body, to, clause, signed, filing, check, encloses, papers,
            text);
    }

    public String subjectFor(Map<String, Object> fields) {
        return subject.execute(fields).replaceAll("\\s+", " ").strip();
    }

    public String bodyFor(Map<String, Object> fields) {
        return bodyFor(fields, LetterFormat.STANDARD);
    }

    /** The body as this format words it. */
    public String bodyFor(Map<String, Object> fields, LetterFormat format) {
        return (format.easyRead() && easyRead != null ? easyRead : body).execute(fields).strip();
    }
}
