package org.conferencecomplaints.platform;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 checksums, by which a changed letter or document is noticed. */
public final class Sha256 {

    private Sha256() {
    }

    /** In hexadecimal. */
    public static String of(byte[] content) {
        MessageDigest digest = digest();
        digest.update(content);
        return of(digest);
    }

    /** Of what has passed, in hexadecimal. */
    public static String of(MessageDigest passed) {
        return HexFormat.of().formatHex(passed.digest());
    }

    /** Takes what passes. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
