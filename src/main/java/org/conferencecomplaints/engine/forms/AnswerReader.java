package org.conferencecomplaints.engine.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Optional;
import org.conferencecomplaints.engine.forms.Field.Limits;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Dates;
import org.springframework.stereotype.Component;

/** Reads one submitted value as the answer to its question. */
@Component
class AnswerReader {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
    private static final int LONGEST_NUMBER = 30;

    private final Staff staff;

    AnswerReader(Staff staff) {
        this.staff = staff;
    }

    /**
     * The answer as text, {@link Boolean}, {@link BigDecimal} or {@link LocalDate}; empty when nothing was filled in.
     *
     * @throws UnreadableAnswer when it cannot be an answer to this question
     */
    Optional<Object> read(Field field, Object submitted) {
        if (submitted == null || submitted instanceof String text && text.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(switch (field.type()) {
            case TEXT -> text(field.limits(), submitted);
            case NUMBER -> number(field.limits(), submitted);
            case CHECKBOX, YES_NO -> yesOrNo(submitted);
            case CHOICE -> choice(field, submitted);
            case PERSON -> person(field, submitted);
            case DATE -> date(submitted);
        });
    }

    private static String text(Limits limits, Object submitted) {
        String text = string(submitted, "this has to be a text").strip();
        if (text.codePoints().anyMatch(AnswerReader::isForbidden)) {
            throw new UnreadableAnswer("this contains control characters, which cannot be kept");
        }
        int length = text.codePointCount(0, text.length());
        if (limits.maxLength() != null && length > limits.maxLength()) {
            throw new UnreadableAnswer(String.format("this is longer than %,d characters", limits.maxLength()));
        }
        if (limits.minLength() != null && length < limits.minLength()) {
            throw new UnreadableAnswer(String.format("this is shorter than %,d characters", limits.minLength()));
        }
        if (limits.pattern() != null && !limits.pattern().matcher(text).find()) {
            throw new UnreadableAnswer("this is not " + limits.patternOf());
        }
        return text;
    }

    private static boolean isForbidden(int character) {
        boolean half = Character.getType(character) == Character.SURROGATE;
        return half || Character.isISOControl(character) && character != '\t' && character != '\n' && character != '\r';
    }

    private static BigDecimal number(Limits limits, Object submitted) {
        BigDecimal number = number(submitted);
        if (limits.min() != null && number.compareTo(BigDecimal.valueOf(limits.min())) < 0
            || limits.max() != null && number.compareTo(BigDecimal.valueOf(limits.max())) > 0) {
            throw new UnreadableAnswer("this number is out of range");
        }
        return number;
    }

    private static BigDecimal number(Object submitted) {
        String written = submitted.toString().strip();
        if (!(submitted instanceof Number || submitted instanceof String) || written.length() > LONGEST_NUMBER
            || !written.matches("-?\\d+(\\.\\d+)?")) {
            throw new UnreadableAnswer("this has to be a number");
        }
        return new BigDecimal(written);
    }

    private static Boolean yesOrNo(Object submitted) {
        if (submitted instanceof Boolean answer) {
            return answer;
        }
        String text = string(submitted, "this has to be yes or no");
        if (!text.equals("true") && !text.equals("false")) {
            throw new UnreadableAnswer("this has to be yes or no");
        }
        return Boolean.valueOf(text);
    }

    private static String choice(Field field, Object submitted) {
        String text = string(submitted, "choose one of the choices listed").strip();
        if (!field.choices().containsKey(text)) {
            throw new UnreadableAnswer("choose one of: " + String.join(", ", field.choices().values()));
        }
        return text;
    }

    private String person(Field field, Object submitted) {
        String text = string(submitted, "choose one of the people listed").strip();
        if (!staff.isMember(text, field.peopleOf().orElseThrow())) {
            throw new UnreadableAnswer("choose one of the people listed");
        }
        return text;
    }

    private static LocalDate date(Object submitted) {
        if (submitted instanceof Date moment) {
            return inRange(midnightInLondon(moment));
        }
        String text = string(submitted, "this has to be a date").strip();
        return inRange(FeelValues.date(text).orElseThrow(
            () -> new UnreadableAnswer("this has to be a real date, written like 2026-03-02, without a time")));
    }

    private static LocalDate midnightInLondon(Date moment) {
        ZonedDateTime inLondon = new Date(moment.getTime()).toInstant().atZone(Dates.LONDON);
        if (!inLondon.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            throw new UnreadableAnswer("this has to be a date without a time");
        }
        return inLondon.toLocalDate();
    }

    private static LocalDate inRange(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new UnreadableAnswer("the date has to be between 2000 and 2099");
        }
        return day;
    }

    private static String string(Object submitted, String otherwise) {
        if (submitted instanceof String text) {
            return text;
        }
        throw new UnreadableAnswer(otherwise);
    }
}
