package org.conferencecomplaints.web.support;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.conferencecomplaints.casework.complainants.ComplainantQuestions.Kind;
import org.conferencecomplaints.casework.complainants.ComplainantQuestions.Question;
import org.conferencecomplaints.platform.AlreadySubmitted;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.platform.Refusals;

/**
 * A form page that records or changes something in a case. What was typed stands in it again where it was refused.
 *
 * @param back      the page it belongs to
 * @param title     what it does, and to whom
 * @param explains  what follows from it; sentences
 * @param dutyPhone the number of the duty team, where 999 and that come first; null where they do not
 * @param address   where it is sent
 * @param seen      the version, or the number of people, that it shows; or a key of its own, so that what it brings is
 *                  kept once
 * @param fields    what it asks
 * @param submit    what its button says
 * @param refusals  what was wrong; empty where nothing was
 */
public record CaseForm(Back back, String title, List<String> explains, Phone dutyPhone, String address, String seen,
                       List<Field> fields, String submit, List<Wrong> refusals) {

    /** The parameter that brings {@code seen} back. */
    public static final String SEEN = "seen";
    private static final int FEW = 6;

    boolean isRefused() {
        return !refusals.isEmpty();
    }

    /** The same with what was typed and what is wrong with it. */
    public CaseForm refused(Map<String, String> typed, Refusal refusal) {
        List<Refusal> each = refusal instanceof Refusals several ? several.each() : List.of(refusal);
        List<Field> filled = fields.stream().map(field -> field.with(typed, each)).toList();
        List<Wrong> wrong = each.stream().map(one -> new Wrong(
            fields.stream().anyMatch(field -> field.key().equals(one.field())) ? one.field() : "form",
            one.getMessage())).toList();
        String next = refusal instanceof AlreadySubmitted ? newKey() : typed.getOrDefault(SEEN, "");
        return new CaseForm(back, title, explains, dutyPhone, address, next, filled, submit, wrong);
    }

    /** A key that no other form has. */
    public static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** An address, and what its link says. */
    public record Back(String address, String label) {}

    /** A sentence, and the field that it is about. */
    record Wrong(String field, String message) {}

    /** A question with its answer so far; {@code error} is null where nothing is wrong with it. */
    public record Field(String key, String label, String hint, Kind kind, boolean date, Map<String, String> choices,
                        String value, String error) {

        public static Field of(Question question, Object answer) {
            return new Field(question.key(), question.label(), null, question.kind(), false, question.choices(),
                answer == null ? "" : answer.toString(), null);
        }

        public static Field line(String key, String label, String hint) {
            return new Field(key, label, hint, Kind.LINE, false, Map.of(), "", null);
        }

        public static Field choice(String key, String label, String hint, Map<String, String> choices) {
            return new Field(key, label, hint, Kind.CHOICE, false, choices, "", null);
        }

        public static Field lines(String key, String label, String hint) {
            return new Field(key, label, hint, Kind.LINES, false, Map.of(), "", null);
        }

        public static Field date(String key, String label, String hint) {
            return new Field(key, label, hint, Kind.LINE, true, Map.of(), "", null);
        }

        /** The same with an answer. */
        public Field filled(String answer) {
            return new Field(key, label, hint, kind, date, choices, answer, error);
        }

        private Field with(Map<String, String> typed, List<Refusal> wrong) {
            String sentence = wrong.stream().filter(one -> key.equals(one.field())).map(Refusal::getMessage).findFirst()
                .orElse(null);
            return new Field(key, label, hint, kind, date, choices, typed.getOrDefault(key, ""), sentence);
        }

        boolean isLine() {
            return kind == Kind.LINE && !date;
        }

        boolean isLines() {
            return kind == Kind.LINES;
        }

        boolean isTick() {
            return kind == Kind.TICK;
        }

        boolean isTicked() {
            return "true".equals(value);
        }

        boolean isRadios() {
            return kind == Kind.CHOICE && choices.size() < FEW;
        }

        boolean isSelect() {
            return kind == Kind.CHOICE && choices.size() >= FEW;
        }

        /** For a list to choose from, with nothing chosen as its first. */
        List<Option> options() {
            return choices.entrySet().stream()
                .map(choice -> new Option(choice.getKey(), choice.getValue(), choice.getKey().equals(value))).toList();
        }
    }
}
