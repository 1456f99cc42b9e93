package org.conferencecomplaints.web;

import java.util.List;
import java.util.Map;
import org.conferencecomplaints.Refusal;
import org.conferencecomplaints.Refusals;
import org.conferencecomplaints.complainants.ComplainantQuestions.Kind;
import org.conferencecomplaints.complainants.ComplainantQuestions.Question;

/**
 * A page that changes something about somebody who complains. What was typed stands in it again where it was refused.
 *
 * @param title    what it does, and to whom
 * @param explains what follows from it; sentences
 * @param address  where it is sent
 * @param seen     the version, or the number of people, that it shows
 * @param fields   what it asks
 * @param submit   what its button says
 * @param refusals what was wrong; empty where nothing was
 */
record PersonForm(String reference, String title, List<String> explains, String address, String seen,
                  List<Field> fields, String submit, List<Wrong> refusals) {

    private static final int FEW = 6;

    boolean isRefused() {
        return !refusals.isEmpty();
    }

    /** The same with what was typed and what is wrong with it. */
    PersonForm refused(Map<String, String> typed, Refusal refusal) {
        List<Refusal> each = refusal instanceof Refusals several ? several.each() : List.of(refusal);
        List<Field> filled = fields.stream().map(field -> field.with(typed, each)).toList();
        List<Wrong> wrong = each.stream().map(one -> new Wrong(
            fields.stream().anyMatch(field -> field.key().equals(one.field())) ? one.field() : "form",
            one.getMessage())).toList();
        return new PersonForm(reference, title, explains, address, typed.getOrDefault(PeopleDesk.SEEN, ""), filled,
            submit, wrong);
    }

    /** A sentence, and the field that it is about. */
    record Wrong(String field, String message) {
    }

    record Option(String value, String label, boolean selected) {
    }

    /** A question with its answer so far; {@code error} is null where nothing is wrong with it. */
    record Field(String key, String label, String hint, Kind kind, boolean date, Map<String, String> choices,
                 String value, String error) {

        static Field of(Question question, Object answer) {
            return new Field(question.key(), question.label(), null, question.kind(), false, question.choices(),
                answer == null ? "" : answer.toString(), null);
        }

        static Field lines(String key, String label, String hint) {
            return new Field(key, label, hint, Kind.LINES, false, Map.of(), "", null);
        }

        static Field date(String key, String label, String hint) {
            return new Field(key, label, hint, Kind.LINE, true, Map.of(), "", null);
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
