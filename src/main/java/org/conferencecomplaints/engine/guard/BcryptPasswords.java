package org.conferencecomplaints.engine.guard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Hashes passwords with bcrypt. Bcrypt looks at 72 bytes only, so it is given a digest of the password, which the
 * engine has salted: a longer password counts whole. A password that was right a moment ago is known again without the
 * cost, since a program sends it with each request.
 */
public final class BcryptPasswords implements PasswordEncryptor {

    private final BCryptPasswordEncoder bcrypt;
    private final PasswordCheckCache recentlyRight;

    /**
     * Hashes at a cost.
     *
     * @param cost          bcrypt's, 4 to 31: each step doubles the time
     * @param recentlyRight what was right a moment ago
     */
    public BcryptPasswords(int cost, PasswordCheckCache recentlyRight) {
        this.bcrypt = new BCryptPasswordEncoder(cost);
        this.recentlyRight = recentlyRight;
    }

    @Override
    public String encrypt(String password) {
        return bcrypt.encode(digest(password));
    }

    @Override
    public boolean check(String password, String hash) {
        return recentlyRight.orNow(password, hash, () -> bcrypt.matches(digest(password), hash));
    }

    /** Stands before each hash in the database, and tells it from older ones. */
    @Override
    public String hashAlgorithmName() {
        return "BCRYPT";
    }

    private static String digest(String password) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-384").digest(password.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-384", e);
        }
    }
}
