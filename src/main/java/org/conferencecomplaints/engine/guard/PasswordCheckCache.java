package org.conferencecomplaints.engine.guard;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A cache of successful password checks. It keeps neither passwords nor hashes, only a digest of both under a key that
 * lives and dies with this process. Whoever changes a password changes its hash, and is not found here; wrong
 * passwords are never kept, so guessing costs the full price each time.
 */
public final class PasswordCheckCache {

    private static final String DIGEST = "HmacSHA256";
    private static final int MOST = 1_000;

    private final SecretKeySpec key;
    private final long ageNanos;
    private final LongSupplier nanos;
    private final Map<String, Long> since = new LinkedHashMap<>();

    /**
     * Begins empty.
     *
     * @param age   how long a password counts as right without being looked at again
     * @param nanos a clock that nobody can set
     */
    public PasswordCheckCache(Duration age, LongSupplier nanos) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, DIGEST);
        this.ageNanos = age.toNanos();
        this.nanos = nanos;
    }

    /** Whether the password was right a moment ago for this hash, or is now. */
    boolean orNow(String password, String hash, BooleanSupplier isRight) {
        String both = digest(password, hash);
        if (isKnown(both)) {
            return true;
        }
        boolean right = isRight.getAsBoolean();
        if (right) {
            keep(both);
        }
        return right;
    }

    private synchronized boolean isKnown(String both) {
        Long then = since.get(both);
        return then != null && nanos.getAsLong() - then < ageNanos;
    }

    private synchronized void keep(String both) {
        since.remove(both);
        since.put(both, nanos.getAsLong());
        for (Iterator<Long> oldest = since.values().iterator(); isOver(oldest.next());) {
            oldest.remove();
        }
    }

    /** The newest never is: it ends the loop. */
    private boolean isOver(long then) {
        return since.size() > MOST || nanos.getAsLong() - then >= ageNanos;
    }

    private String digest(String password, String hash) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(key);
            mac.update(hash.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + DIGEST, e);
        }
    }
}
