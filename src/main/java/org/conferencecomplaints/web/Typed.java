package org.conferencecomplaints.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.conferencecomplaints.Refusal;
import org.conferencecomplaints.Refusals;
import org.conferencecomplaints.register.AskedDate;

/** What was typed into a form, read field by field; {@link #check} then refuses everything that is wrong at once. */
final class Typed {

    /** As much as forms take. */
    static final int LONGEST = 20_000;
    static final int LONGEST_LINE = 200;

    private final Map<String, String> typed;
    private final List<Refusal> wrong = new ArrayList<>();

    Typed(Map<String, String> typed) {
        this.typed = typed;
    }

    /** Some lines of text; {@code ask} says what to do where there are none. */
    String words(String field, String label, String ask, int longest) {
        return orWrong(() -> words(typed.getOrDefault(field, ""), field, label, ask, longest));
    }

    /** A line of text. */
    String line(String field, String label, String ask) {
        return orWrong(() -> {
            String line = words(typed.getOrDefault(field, ""), field, label, ask, LONGEST_LINE);
            if (line.contains("\n")) {
                throw new Refusal(field, label + ": write it on one line.");
            }
            return line;
        });
    }

    LocalDate date(String field, String label, String ask) {
        return orWrong(() -> Optional.ofNullable(AskedDate.of(field, label, typed))
            .orElseThrow(() -> new Refusal(field, label + ": " + ask)));
    }

    /** One of several. */
    <T> T choice(String field, String label, String ask, Function<String, Optional<T>> known) {
        return orWrong(() -> known.apply(typed.getOrDefault(field, ""))
            .orElseThrow(() -> new Refusal(field, label + ": " + ask)));
    }

    /** The form's own key; one that nobody has where none was sent. */
    static String key(String sent) {
        if (sent == null || sent.isBlank()) {
            return UUID.randomUUID().toString();
        }
        if (!sent.matches("[A-Za-z0-9-]{1,36}")) {
            throw new Refusal("key", "Key: up to 36 letters, digits and hyphens.");
        }
        return sent;
    }

    /** The version that the form showed. */
    static int version(Map<String, String> typed) {
        try {
            return Integer.parseInt(typed.getOrDefault(CaseForm.SEEN, ""));
        } catch (NumberFormatException e) {
            throw new Refusal(null, "Open this page again: it has lost which version it showed.");
        }
    }

    /** Refuses everything that was wrong so far. */
    void check() {
        if (!wrong.isEmpty()) {
            throw new Refusals(wrong);
        }
    }

    private <T> T orWrong(Supplier<T> read) {
        try {
            return read.get();
        } catch (Refusal refusal) {
            wrong.add(refusal);
            return null;
        }
    }

    /** A text as it can be kept. */
    static String words(String typed, String field, String label, String ask, int longest) {
        String text = typed.replace("\r\n", "\n").strip();
        if (text.isEmpty()) {
            throw new Refusal(field, label + ": " + ask);
        }
        if (text.codePointCount(0, text.length()) > longest) {
            throw new Refusal(field, "%s: this is longer than %,d characters.".formatted(label, longest));
        }
        if (text.codePoints().anyMatch(Typed::cannotBeKept)) {
            throw new Refusal(field, label + ": this contains control characters, which cannot be kept.");
        }
        return text;
    }

    /** Half a character is none. */
    private static boolean cannotBeKept(int one) {
        return Character.isISOControl(one) && !Character.isWhitespace(one)
            || Character.getType(one) == Character.SURROGATE;
    }
}
