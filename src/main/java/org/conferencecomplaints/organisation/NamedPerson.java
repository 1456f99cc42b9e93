package org.conferencecomplaints.organisation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person as a form names them: a member of staff by user id, anybody else by a name in free text, perhaps with a role
 * behind it ("Ann Lee, GP"). Names are compared ignoring case, spaces and invisible characters.
 */
public final class NamedPerson {

    private static final Pattern USER_ID = Pattern.compile("[A-Za-z0-9]+(-[A-Za-z0-9]+)*");
    private static final int LONGEST_USER_ID = 64;
    private static final String LINES = "[\\r\\n]+";
    private static final String PIECES = "[\\r\\n,;()]+";

    private final String userId;
    private final Set<String> names;
    private final Set<String> pieces;

    private NamedPerson(String userId, Set<String> names, Set<String> pieces) {
        this.userId = userId;
        this.names = names;
        this.pieces = pieces;
    }

    /** The one person of a field. */
    public static NamedPerson of(String named, Staff staff) {
        String text = named.strip();
        Optional<Person> user = USER_ID.matcher(text).matches() && text.length() <= LONGEST_USER_ID
            ? staff.find(text)
            : Optional.empty();
        return user.map(NamedPerson::user).orElseGet(() -> text(text));
    }

    /** The people of a field that lists them: one to a line or, in a single line, between commas. */
    public static List<NamedPerson> listed(String text, Staff staff) {
        List<String> lines = pieces(text, LINES);
        return (lines.size() > 1 ? lines : pieces(text, PIECES)).stream().map(one -> of(one, staff)).toList();
    }

    /** Everybody whom a text may name: the person of the whole text, and one for each piece of it. */
    public static List<NamedPerson> allIn(String text, Staff staff) {
        return Stream.concat(Stream.of(of(text, staff)), pieces(text, PIECES).stream().map(NamedPerson::text)).toList();
    }

    /**
     * Whether both name the same person. Two members of staff of the same name are two people; two people of the same
     * role are too.
     */
    public boolean isSameAs(NamedPerson other) {
        if (userId != null && other.userId != null) {
            return userId.equals(other.userId);
        }
        if (userId == null && other.userId == null) {
            return !Collections.disjoint(names, other.names);
        }
        return !Collections.disjoint(pieces, other.pieces);
    }

    private static NamedPerson user(Person person) {
        Set<String> names = Set.copyOf(List.of(plain(person.id()), plain(person.name())));
        return new NamedPerson(person.id(), names, names);
    }

    private static NamedPerson text(String text) {
        List<String> pieces = pieces(text, PIECES);
        // A surname before a comma ("Smith, John") is not yet a name.
        Stream<String> first = pieces.stream().limit(1).filter(piece -> piece.matches("(?s).*\\S\\s+\\S.*"));
        return new NamedPerson(null, plain(Stream.concat(Stream.of(text), first)),
            plain(Stream.concat(Stream.of(text), pieces.stream())));
    }

    private static List<String> pieces(String text, String between) {
        return Arrays.stream(text.split(between)).map(String::strip).filter(piece -> !plain(piece).isEmpty()).toList();
    }

    private static Set<String> plain(Stream<String> names) {
        return names.map(NamedPerson::plain).filter(name -> !name.isEmpty()).collect(Collectors.toSet());
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{C}]", "")
            .toLowerCase(Locale.ROOT);
    }
}
