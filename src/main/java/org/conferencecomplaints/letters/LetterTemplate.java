package org.conferencecomplaints.letters;

import com.samskivert.mustache.Template;
import java.util.List;
import java.util.Map;

/**
 * A letter as written under {@code letters/<council>/}. Compiled once and shared by all threads.
 *
 * @param name    council and letter, such as {@code hackney/feedback}
 * @param subject may quote fields
 * @param body    XHTML; quotes fields, escaped
 * @param to      roles of those who get it
 * @param clause  the clauses it keeps; null where none asks for it
 * @param signed  key among the council's signatories
 * @param filing  where a copy is kept; null where no copy is
 * @param check   whether a person reads it before it leaves
 */
record LetterTemplate(String name, Template subject, Template body, List<String> to, String clause, String signed,
                      String filing, boolean check) {

    String subjectFor(Map<String, Object> fields) {
        return subject.execute(fields).replaceAll("\\s+", " ").strip();
    }

    String bodyFor(Map<String, Object> fields) {
        return body.execute(fields).strip();
    }
}
