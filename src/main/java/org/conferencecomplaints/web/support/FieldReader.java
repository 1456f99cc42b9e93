package org.conferencecomplaints.web.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.conferencecomplaints.casework.register.DateParameter;
import org.conferencecomplaints.platform.Reason;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.platform.Refusals;

/** Reads the fields of a submitted form; {@link #check} then refuses everything that is wrong at once. */
public final class FieldReader {

    /** As much as forms take. */
    public static final int LONGEST = 20_000;
    static final int LONGEST_LINE = 200;

    private final Map<String, String> typed;
    private final List<Refusal> wrong = new ArrayList<>();

    public FieldReader(Map<String, String> typed) {
        this.typed = typed;
    }

    /** Some lines of text; {@code ask} says what to do where there are none. */
    public String words(String field, String label, String ask, int longest) {
        return orWrong(() -> words(typed.getOrDefault(field, ""), field, label, ask, longest));
    }

    /** Some lines of text that give a reason or say what was done; {@code ask} says what to do where there are none. */
    public String reason(String field, String label, String ask, int longest) {
        return orWrong(() -> reason(typed.getOrDefault(field, ""), field, label, ask, longest));
    }

    /** A line of text. */
    public String line(String field, String label, String ask) {
        return orWrong(() -> {
            String line = words(typed.getOrDefault(field, ""), field, label, ask, LONGEST_LINE);
            if (line.contains("\n")) {
                throw new Refusal(field, label + ": write it on one line.");
            }
            return line;
        });
    }

    public LocalDate date(String field, String label, String ask) {
        return orWrong(() -> Optional.ofNullable(DateParameter.of(field, label, typed))
            .orElseThrow(() -> new Refusal(field, label + ": " + ask)));
    }

    /** One of several. */
    public <T> T choice(String field, String label, String ask, Function<String, Optional<T>> known) {
        return orWrong(() -> known.apply(typed.getOrDefault(field, ""))
            .orElseThrow(() -> new Refusal(field, label + ": " + ask)));
    }

    /** The form's own key; one that nobody has where none was sent. */
    public static String key(String sent) {
        if (sent == null || sent.isBlank()) {
            return UUID.randomUUID().toString();
        }
        if (!sent.matches("[A-Za-z0-9-]{1,36}")) {
            throw new Refusal("key", "Key: up to 36 letters, digits and hyphens.");
        }
        return sent;
    }

    /** The version that the form showed. */
    public static int version(Map<String, String> typed) {
        try {
            return Integer.parseInt(typed.getOrDefault(CaseForm.SEEN, ""));
        } catch (NumberFormatException e) {
            throw new Refusal(null, "Open this page again: it has lost which version it showed.");
        }
    }

    /** Refuses everything that was wrong so far. */
    public void check() {
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

    /** A reason as it can be kept. */
    public static String reason(String typed, String field, String label, String ask, int longest) {
        String text = words(typed, field, label, ask, longest);
        if (Reason.saysNothing(text)) {
            throw new Refusal(field, label + ": " + ask);
        }
        return text;
    }

    /** A text as it can be kept. */
    public static String words(String typed, String field, String label, String ask, int longest) {
        String text = typed.replace("\r\n", "\n").strip();
        if (text.isEmpty()) {
            throw new Refusal(field, label + ": " + ask);
        }
        if (text.codePointCount(0, text.length()) > longest) {
            throw new Refusal(field, "%s: this is longer than %,d characters.".formatted(label, longest));
        }
        if (text.codePoints().anyMatch(FieldReader::cannotBeKept)) {
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
