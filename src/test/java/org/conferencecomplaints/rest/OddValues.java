package org.conferencecomplaints.rest;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Values that no program of ours would send, drawn from a seeded generator. */
final class OddValues {

    private static final List<String> TEXTS = List.of("", " ", "null", "undefined", "a\0b", "\0", "\u0007\u001b[2J",
        "\ud800", "\udc00x", "\u202egnp.exe", "\uffff", "\ufeff", "\r\nX-Odd: 1", "%00", "%zz", "%", "..",
        "../../etc/passwd",
        "..\\..\\x", "/", "//", ";x=y", "?", "#", "&&", "=", "'", "\"", "`", "' or '1'='1", "\\", "${1+1}", "#{1+1}",
        "{{1+1}}", "= 1 + 1", "<script>alert(1)</script>", "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>",
        "-1", "0", "1e400", "99999999999999999999", "-9223372036854775808", "2147483648", "NaN", "Infinity", "0x1",
        "1.5", "true", "yes", "2026-02-30", "0000-00-00", "9999-12-31", "-999999999-01-01", "+1000000000-01-01",
        "2026-11-20T25:61", "2026-11-20", "1999-12-31T23:59:59.999+0100", "yesterday", "HCK-2026-0001",
        "BRT-2026-0001", "HCK-9999-9999", "hck-2026-0001", "hackney", "brent", "nosuch", "default", "a,b,,c", "a_eq_b",
        "[]", "{}", "asc", "desc", "\u0661\u0662", "I\u0307", "\ud83d\udc69\u200d\ud83d\udc67");
    private static final List<String> TYPES = List.of("String", "File", "Number", "", "Object", "Json", "Xml", "Null",
        "Bytes", "Date", "Boolean", "Integer", "Long", "Short", "Double", "nosuch");
    private static final int DEEPEST = 1_100;

    private final RandomGenerator random;

    OddValues(RandomGenerator random) {
        this.random = random;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    int below(int most) {
        return random.nextInt(most);
    }

    String text() {
        return switch (random.nextInt(10)) {
            case 0 -> "x".repeat(one(List.of(64, 65, 255, 256, 4_001, 20_001)));
            case 1 -> noise();
            case 2 -> one(TEXTS) + one(TEXTS);
            default -> one(TEXTS);
        };
    }

    /** Short enough for an address. */
    String shortText() {
        String text = text();
        return text.substring(0, Math.min(text.length(), 300));
    }

    private String noise() {
        return random.ints(1 + random.nextInt(40), 0, 0x2_000)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** Anything that JSON can say, seldom very deep. */
    Object json(int depth) {
        return switch (random.nextInt(depth > 3 ? 6 : 9)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextInt() * (random.nextBoolean() ? 1L : Integer.MAX_VALUE);
            case 3 -> one(List.of(-1.5, 1e300, 0.1));
            case 4 -> BigInteger.TEN.pow(random.nextInt(400));
            case 6 -> chance(3) ? deep() : list(depth);
            case 7 -> object(depth);
            default -> text();
        };
    }

    private List<Object> list(int depth) {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(json(depth + 1));
        }
        return list;
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            object.put(chance(50) ? one(List.of("value", "type", "id", "name", "valueInfo")) : text(), json(depth + 1));
        }
        return object;
    }

    private Object deep() {
        Object deep = 1;
        for (int i = random.nextInt(DEEPEST); i > 0; i--) {
            deep = List.of(deep);
        }
        return deep;
    }

    /** A value as the engine's interface takes it, with whatever type. */
    Map<String, Object> typed() {
        Map<String, Object> typed = new LinkedHashMap<>();
        typed.put("value", json(0));
        if (chance(60)) {
            typed.put("type", chance(95) ? one(TYPES) : json(2));
        }
        if (chance(20)) {
            typed.put("valueInfo", json(1));
        }
        return typed;
    }
}
