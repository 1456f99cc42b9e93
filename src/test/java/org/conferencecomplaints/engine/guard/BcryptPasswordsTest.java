package org.conferencecomplaints.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords are bcrypt hashes, older ones stay good, and only what was right is known again for a while. */
class BcryptPasswordsTest {

    private static final Duration AGE = Duration.ofMinutes(5);

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000); // it overflows, as it may
    private final PasswordCheckCache recentlyRight = new PasswordCheckCache(AGE, nanos::get);
    private final BcryptPasswords bcrypt = new BcryptPasswords(4, recentlyRight);
    private final PasswordManager passwords = new PasswordManager(bcrypt, List.of());

    @ParameterizedTest
    @ValueSource(strings = {"try-out", "", " ", "pass\0word", "\u0416\u4e2d\ud83d\ude00", "half \ud800 pair"})
    void aPasswordIsRightForItsOwnHash(String password) {
        String kept = passwords.encrypt(password);

        assertThat(kept).startsWith("{BCRYPT}$2a$04$").doesNotContain("try-out").hasSizeLessThan(255);
        assertThat(passwords.check(password, kept)).isTrue();
        assertThat(passwords.check(password + "x", kept)).isFalse();
        assertThat(passwords.encrypt(password)).isNotEqualTo(kept);
    }

    @Test
    void whatStandsAfterTheSeventySecondByteCountsToo() {
        String start = "x".repeat(200);
        String kept = passwords.encrypt(start + "a");

        assertThat(passwords.check(start + "a", kept)).isTrue();
        assertThat(passwords.check(start + "b", kept)).isFalse();
        assertThat(passwords.check(start, kept)).isFalse();
    }

    @Test
    void whatStandsAfterANullCharacterCountsToo() {
        String kept = passwords.encrypt("pass\0word");

        assertThat(passwords.check("pass\0other", kept)).isFalse();
    }

    @Test
    void aHashFromBeforeStaysGood() {
        String old = "{SHA-512}" + new Sha512HashDigest().encrypt("try-out");

        assertThat(passwords.check("try-out", old)).isTrue();
        assertThat(passwords.check("wrong", old)).isFalse();
    }

    @Test
    void whatWasRightIsKnownForAWhileAndForThatHashOnly() {
        AtomicInteger looked = new AtomicInteger();

        for (int i = 0; i < 3; i++) {
            assertThat(recentlyRight.orNow("right", "hash", () -> looked.incrementAndGet() > 0)).isTrue();
        }
        assertThat(looked).hasValue(1);
        assertThat(recentlyRight.orNow("right", "new hash", () -> false)).isFalse();
        assertThat(recentlyRight.orNow("righ", "thash", () -> false)).isFalse();

        nanos.addAndGet(AGE.toNanos());
        assertThat(recentlyRight.orNow("right", "hash", () -> false)).isFalse();
    }

    @Test
    void whatWasWrongIsLookedAtEachTime() {
        AtomicInteger looked = new AtomicInteger();

        for (int i = 0; i < 3; i++) {
            assertThat(recentlyRight.orNow("wrong", "hash", () -> looked.incrementAndGet() < 0)).isFalse();
        }
        assertThat(looked).hasValue(3);
    }

    @Test
    void aThousandAreKeptAndTheOldestGoesFirst() {
        for (int i = 0; i <= 1_000; i++) {
            recentlyRight.orNow("right", "hash " + i, () -> true);
        }

        assertThat(recentlyRight.orNow("right", "hash 1", () -> false)).isTrue();
        assertThat(recentlyRight.orNow("right", "hash 0", () -> false)).isFalse();
    }
}
