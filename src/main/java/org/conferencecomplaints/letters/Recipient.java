package org.conferencecomplaints.letters;

import java.util.Objects;

/**
 * Who gets a letter, and how.
 *
 * @param role    as templates say it
 * @param person  number of the complainant whose letter or copy it is; 0 where it is none's
 * @param name    stands above the address
 * @param channel {@link #POST} or {@link #EMAIL}
 * @param address postal address, lines separated by line ends; null for e-mail
 * @param email   null for post
 * @param format  how their letters are laid out
 */
record Recipient(String role, int person, String name, String channel, String address, String email, Format format) {

    static final String POST = "post";
    static final String EMAIL = "email";

    static Recipient byPost(String role, String name, String address) {
        return new Recipient(role, 0, name, POST, address, null, Format.STANDARD);
    }

    static Recipient byEmail(String role, String name, String email) {
        return new Recipient(role, 0, name, EMAIL, null, email, Format.STANDARD);
    }

    /** Whether it is the same person at the same address, perhaps in another role. */
    boolean isSameAs(Recipient other) {
        return name.equals(other.name) && channel.equals(other.channel) && Objects.equals(address, other.address)
            && Objects.equals(email, other.email);
    }

    boolean canBeReached() {
        return fits(name, 200) && (channel.equals(POST) ? fits(address, 1000) : fits(email, 320));
    }

    /** Checked here because a database's complaint about a value too long repeats the value. */
    private static boolean fits(String text, int length) {
        return text != null && !text.isBlank() && text.codePointCount(0, text.length()) <= length;
    }
}
