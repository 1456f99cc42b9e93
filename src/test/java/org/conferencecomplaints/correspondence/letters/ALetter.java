package org.conferencecomplaints.correspondence.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.conferencecomplaints.correspondence.layout.LetterFormat;
import org.springframework.beans.BeanUtils;

/** A letter of the register for tests: what is not said about it is as in a letter just issued by post. */
public final class ALetter {

    private final Map<String, Object> parts = new HashMap<>(Map.ofEntries(
        Map.entry("id", "id-1"), Map.entry("issueKey", "key-1"), Map.entry("reference", "HCK-2026-0001"),
        Map.entry("template", "hackney/feedback"), Map.entry("number", 1),
        Map.entry("role", "complainant"), Map.entry("person", 1), Map.entry("name", "Ada Okafor"),
        Map.entry("channel", Recipient.POST), Map.entry("address", "1 High Street"), Map.entry("subject", "Our letter"),
        Map.entry("body", "<p>Thank you</p>"), Map.entry("format", LetterFormat.STANDARD),
        Map.entry("signatory", "Group Manager, Independent Reviewing Unit"), Map.entry("status", Letter.Status.ISSUED),
        Map.entry("issuedAt", Instant.parse("2026-03-02T10:00:00Z")), Map.entry("writtenBy", "machine")));

    private ALetter() {
    }

    public static ALetter toAda() {
        return new ALetter();
    }

    /** Sets a part of the record, or of a record in it, by its name; a wrong name fails. */
    public ALetter with(String part, Object value) {
        if (partsOf(Letter.class).noneMatch(part::equals)) {
            throw new IllegalArgumentException("A letter has no " + part);
        }
        parts.put(part, value);
        return this;
    }

    private static Stream<String> partsOf(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).flatMap(
            one -> isCut(one.getType()) ? partsOf(one.getType()) : Stream.of(one.getName()));
    }

    public ALetter sent(LocalDate on, Instant at, LocalDate received) {
        return with("status", Letter.Status.SENT).with("sentOn", on).with("sentAt", at).with("receivedOn", received);
    }

    public Letter letter() {
        return made(Letter.class);
    }

    private <T> T made(Class<T> type) {
        Object[] values = Arrays.stream(type.getRecordComponents())
            .map(component -> isCut(component.getType()) ? made(component.getType()) : parts.get(component.getName()))
            .toArray();
        return BeanUtils.instantiateClass(BeanUtils.getResolvableConstructor(type), values);
    }

    /** Whether a part of a letter has parts that tests set one by one. */
    private static boolean isCut(Class<?> type) {
        return type == Recipient.class || type.isRecord() && type.getEnclosingClass() == Letter.class;
    }
}
