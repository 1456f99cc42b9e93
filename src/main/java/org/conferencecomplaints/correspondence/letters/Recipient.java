package org.conferencecomplaints.correspondence.letters;

import java.util.Objects;
import java.util.Optional;
import org.conferencecomplaints.casework.complainants.Complainant;
import org.conferencecomplaints.casework.complainants.ContactAddress;
import org.conferencecomplaints.correspondence.layout.LetterFormat;

/**
 * The recipient of a letter, with address and channel.
 *
 * @param role    as templates say it
 * @param person  number of the complainant whose letter or copy it is; 0 where it is none's
 * @param name    stands above the address
 * @param channel {@link #POST} or {@link #EMAIL}
 * @param address postal address, lines separated by line ends; null for e-mail
 * @param email   null for post
 * @param format  how their letters are laid out
 */
public record Recipient(String role, int person, String name, String channel, String address, String email,
                        LetterFormat format) {

    public static final String POST = ContactAddress.POST;
    static final String EMAIL = ContactAddress.EMAIL;

    static final String COMPLAINANT = "complainant";
    /** Gets a copy of a complainant's letter; no template names it. */
    static final String ADVOCATE = "advocate";

    /** Somebody who complains. Where no safe way to reach them is known, they cannot be reached. */
    static Recipient complainant(Complainant person) {
        return of(COMPLAINANT, person, person.name(), person.reach(),
            new LetterFormat(person.needs(Complainant.LARGE_PRINT),
                person.needs(Complainant.EASY_READ), person.text(Complainant.LANGUAGE).orElse(null)));
    }

    /** The advocate of somebody who complains: gets the same words, in ordinary print. */
    static Recipient advocate(Complainant person) {
        return of(ADVOCATE, person, person.text(Complainant.ADVOCATE).orElse(""), person.advocateReach(),
            new LetterFormat(false, person.needs(Complainant.EASY_READ),
                person.text(Complainant.LANGUAGE).orElse(null)));
    }

    private static Recipient of(String role, Complainant person, String name, Optional<ContactAddress> reach,
                                LetterFormat format) {
        return new Recipient(role, person.number(), name, reach.map(ContactAddress::channel).orElse(POST),
            reach.map(ContactAddress::address).orElse(null), reach.map(ContactAddress::email).orElse(null), format);
    }

    static Recipient byPost(String role, String name, String address) {
        return new Recipient(role, 0, name, POST, address, null, LetterFormat.STANDARD);
    }

    public static Recipient byEmail(String role, String name, String email) {
        return new Recipient(role, 0, name, EMAIL, null, email, LetterFormat.STANDARD);
    }

    /** Whether it is the same person at the same address, perhaps in another role. */
    boolean isSameAs(Recipient other) {
        return person == other.person && name.equals(other.name) && channel.equals(other.channel)
            && Objects.equals(address, other.address)
            && Objects.equals(email, other.email);
    }

    /** Whether a letter to the other would be addressed and printed as one to them. */
    boolean isReachedAs(Recipient other) {
        return isSameAs(other) && format.largePrint() == other.format.largePrint();
    }

    public boolean byPost() {
        return POST.equals(channel);
    }

    /** Whether a letter to them bears an address; without one it cannot leave. */
    public boolean isAddressed() {
        return address != null || email != null;
    }

    /** The same with what a letter's words are made for. */
    Recipient readingAs(LetterFormat words) {
        return new Recipient(role, person, name, channel, address, email,
            new LetterFormat(format.largePrint(), words.easyRead(), words.language()));
    }

    boolean canBeReached() {
        return fits(name, 200) && (byPost() ? fits(address, 1000) : fits(email, 320));
    }

    /** Checked here because a database's complaint about a value too long repeats the value. */
    private static boolean fits(String text, int length) {
        return text != null && !text.isBlank() && text.codePointCount(0, text.length()) <= length;
    }
}
