package org.conferencecomplaints.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.conferencecomplaints.platform.WallClock;
import org.junit.jupiter.api.Test;

class SignInRateLimiterTest {

    private static final String OFFICE = "203.0.113.7";

    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SignInRateLimiter attempts = new SignInRateLimiter(new WallClock() {
        @Override
        public Instant now() {
            return now;
        }
    }, meters);

    /** Tries wrong passwords, and answers how many were looked at. */
    private int guesses(String address, String userId, int times) {
        AtomicInteger looked = new AtomicInteger();
        for (int i = 0; i < times; i++) {
            attempts.lets(address, userId, known -> {
                looked.incrementAndGet();
                return false;
            });
        }
        return looked.get();
    }

    private boolean isLetIn(String address, String userId) {
        return attempts.lets(address, userId, known -> true);
    }

    @Test
    void thirtyFailuresFromOneAddressAreLetPassAndThenOneInTenSeconds() {
        assertThat(guesses(OFFICE, "amara", 40)).isEqualTo(30);
        assertThat(isLetIn(OFFICE, "amara")).isFalse();

        now = now.plus(Duration.ofSeconds(10));

        assertThat(guesses(OFFICE, "amara", 2)).isEqualTo(1);
    }

    @Test
    void howeverManyWereRefusedNobodyWaitsLongerThanTenSeconds() {
        guesses(OFFICE, "amara", 10_000);
        now = now.plus(Duration.ofSeconds(10));

        assertThat(isLetIn(OFFICE, "ruth")).isTrue();
    }

    @Test
    void whoeverSignedInFromThereBeforeIsNotHeldUpByOthersFailures() {
        isLetIn(OFFICE, "amara");
        guesses(OFFICE, "nobody", 1000);

        assertThat(isLetIn(OFFICE, "amara")).isTrue();
        assertThat(isLetIn(OFFICE, "admin")).isFalse();
        assertThat(isLetIn("198.51.100.1", "admin")).as("another address").isTrue();
    }

    @Test
    void norDoesAColleaguesOwnWrongPasswordHoldUpTheOffice() {
        isLetIn(OFFICE, "amara");

        assertThat(guesses(OFFICE, "amara", 1000)).isEqualTo(10);
        assertThat(isLetIn(OFFICE, "newcomer")).isTrue();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(isLetIn(OFFICE, "amara")).as("the longest wait").isTrue();
    }

    @Test
    void itIsSaidWhetherTheyHaveSignedInFromThereBefore() {
        attempts.lets(OFFICE, "amara", known -> {
            assertThat(known).isFalse();
            return true;
        });
        attempts.lets(OFFICE, "amara", known -> {
            assertThat(known).isTrue();
            return false;
        });
        attempts.lets("198.51.100.1", "amara", known -> {
            assertThat(known).isFalse();
            return false;
        });
    }

    @Test
    void attemptsAtOnceAreNoMoreThanOneAfterTheOther() throws Exception {
        int guessers = 100;
        AtomicInteger looked = new AtomicInteger();
        CountDownLatch everybodyHasTried = new CountDownLatch(guessers);
        ExecutorService threads = Executors.newFixedThreadPool(guessers);
        Callable<Boolean> guess = () -> {
            boolean[] wasLooked = new boolean[1];
            boolean right = attempts.lets(OFFICE, "amara", known -> {
                wasLooked[0] = true;
                looked.incrementAndGet();
                everybodyHasTried.countDown();
                await(everybodyHasTried);
                return false;
            });
            if (!wasLooked[0]) {
                everybodyHasTried.countDown();
            }
            return right;
        };
        threads.invokeAll(IntStream.range(0, guessers).mapToObj(i -> guess).toList());
        threads.shutdown();

        assertThat(looked).hasValue(30);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFaultIsNobodysFailure() {
        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(() -> attempts.lets(OFFICE, "amara", known -> {
                throw new IllegalStateException("The database is gone");
            })).isInstanceOf(IllegalStateException.class);
        }

        assertThat(isLetIn(OFFICE, "ruth")).isTrue();
    }

    @Test
    void anIpv6NetworkCountsAsOneAddressHoweverItIsWritten() {
        List.of("2001:db8:1:2:0:0:0:1", "2001:db8:1:2::5", "2001:0DB8:1:2:a:b:c:d")
            .forEach(address -> guesses(address, "nobody", 10));

        assertThat(isLetIn("2001:db8:1:2:ffff:0:0:1", "admin")).isFalse();
        assertThat(isLetIn("2001:db8:1:3:0:0:0:1", "admin")).isTrue();
        assertThat(ClientNetwork.of("2001:db8::1")).isEqualTo(ClientNetwork.of("2001:db8:0:0:9::"));
        assertThat(ClientNetwork.of("no:address")).isEqualTo("no:address");
    }

    @Test
    void failuresAreCountedWithoutSayingWhose() {
        guesses(OFFICE, "amara", 31);

        assertThat(meters.get("complaints.sign.in").tag("outcome", "failed").counter().count()).isEqualTo(30);
        assertThat(meters.get("complaints.sign.in").tag("outcome", "refused").counter().count()).isEqualTo(1);
        assertThat(meters.getMeters()).extracting(Meter::getId).asString().doesNotContain(OFFICE, "amara");
    }
}
