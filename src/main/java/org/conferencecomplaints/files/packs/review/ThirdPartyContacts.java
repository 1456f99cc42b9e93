package org.conferencecomplaints.files.packs.review;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conferencecomplaints.casework.complainants.Complainant;

/**
 * The contact details of others in a complaint, as far as the file knows them, to be found wherever they occur: their
 * addresses line by line, e-mail addresses, telephone numbers, and notes on safe contact; and how the papers reach the
 * What is the person's own too, such as a home they share, is not looked for.
 */
final class ThirdPartyContacts {

    static final String TAKEN_OUT = "[taken out: another person’s]";

    private static final List<String> ADVOCATES = List.of("advocateAddress", "advocateEmail");
    private static final List<String> OWN = List.of(Complainant.ADDRESS, Complainant.EMAIL, Complainant.CONTACT_NOTES);
    private static final Pattern TELEPHONE = Pattern.compile("\\+?\\d[\\d ()-]{7,}\\d");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>()]+@[^\\s@,;<>()]+\\.[^\\s@,;<>().]+");
    /** What is shorter stands in many texts that tell nobody's address. */
    private static final int SHORTEST = 5;

    private final Pattern any;

    private ThirdPartyContacts(Set<String> contacts) {
        String all = contacts.stream().sorted(Comparator.comparing(String::length).reversed())
            .map(ThirdPartyContacts::spaced).collect(Collectors.joining("|"));
        any = contacts.isEmpty()
            ? null
            : Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + all + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * Those of everybody but this person, from every version of what was known; advocates are somebody else too, but to
     * themselves.
     *
     * @param more texts in which there are e-mail addresses and telephone numbers of others, such as a panel's members
     */
    static ThirdPartyContacts of(List<Complainant> history, DataSubject subject, List<String> more) {
        Set<String> contacts = new LinkedHashSet<>();
        more.forEach(text -> Stream.concat(matches(TELEPHONE, text), matches(EMAIL, text)).forEach(contacts::add));
        Set<String> own = new LinkedHashSet<>();
        for (Complainant person : history) {
            Set<String> whose = person.number() == subject.complainant() ? own : contacts;
            OWN.forEach(key -> add(whose, person, key));
            Set<String> advocates = subject.isCalled(person.text(Complainant.ADVOCATE).orElse(null)) ? own : contacts;
            ADVOCATES.forEach(key -> add(advocates, person, key));
        }
        own.forEach(mine -> contacts.removeIf(other -> other.equalsIgnoreCase(mine)));
        return new ThirdPartyContacts(contacts);
    }

    private static void add(Set<String> contacts, Complainant person, String key) {
        person.text(key).ifPresent(text -> Stream.of(text.lines().filter(line -> isTelling(line, text)),
            matches(TELEPHONE, text), matches(EMAIL, text)).flatMap(found -> found)
            .map(String::strip).filter(found -> found.length() >= SHORTEST).forEach(contacts::add));
    }

    /** The name of a town alone tells nobody's address, but as its first line. */
    private static boolean isTelling(String line, String text) {
        return line.matches(".*\\d.*") || line.strip().contains(" ") || text.strip().startsWith(line.strip());
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group());
    }

    /** However its parts are spaced, and a telephone number with or without the country's. */
    private static String spaced(String contact) {
        if (!TELEPHONE.matcher(contact).matches()) {
            return Stream.of(contact.split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        }
        String digits = contact.replaceAll("\\D", "").replaceFirst("^(0044|44|0)", "");
        return "(?:(?:\\+|00)?44[ ()0-]*|0)?" + String.join("[ ()-]*", digits.split(""));
    }

    boolean areIn(String text) {
        return any != null && text != null && any.matcher(text).find();
    }

    String takenOutOf(String text) {
        return any == null ? text : any.matcher(text).replaceAll(TAKEN_OUT);
    }
}
