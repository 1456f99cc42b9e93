package org.conferencecomplaints.casework.complainants;

/**
 * Address for letters, by post or e-mail.
 *
 * @param channel {@link #POST} or {@link #EMAIL}
 * @param address postal address, lines separated by line ends; null for e-mail
 * @param email   null for post
 */
public record ContactAddress(String channel, String address, String email) {

    public static final String POST = "post";
    public static final String EMAIL = "email";

    /** The way to reach them as answers tell it; null where they tell none that can be used. */
    static ContactAddress of(String channel, String address, String email) {
        if (POST.equals(channel) && address != null) {
            return new ContactAddress(POST, address, null);
        }
        return EMAIL.equals(channel) && email != null ? new ContactAddress(EMAIL, null, email) : null;
    }
}
