package org.conferencecomplaints.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
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

    private void failures(String address, int times) {
        for (int i = 0; i < times; i++) {
            attempts.failed(address);
        }
    }

    @Test
    void thirtyFailuresFromOneAddressAreLetPassAndThenOneInTenSeconds() {
        failures(OFFICE, 29);
        assertThat(attempts.mayTry(OFFICE, "amara")).isTrue();
        attempts.failed(OFFICE);
        assertThat(attempts.mayTry(OFFICE, "amara")).isFalse();

        now = now.plus(Duration.ofSeconds(10));

        assertThat(attempts.mayTry(OFFICE, "amara")).isTrue();
        attempts.failed(OFFICE);
        assertThat(attempts.mayTry(OFFICE, "amara")).isFalse();
    }

    @Test
    void whoeverSignedInFromThereBeforeIsNotHeldUpByOthersFailures() {
        attempts.succeeded(OFFICE, "amara");
        failures(OFFICE, 1000);

        assertThat(attempts.mayTry(OFFICE, "amara")).isTrue();
        assertThat(attempts.mayTry(OFFICE, "admin")).isFalse();
        assertThat(attempts.mayTry("198.51.100.1", "admin")).as("another address").isTrue();
    }

    @Test
    void anIpv6NetworkCountsAsOneAddress() {
        for (int i = 0; i < 30; i++) {
            attempts.failed("2001:db8:1:2:0:0:0:" + i);
        }

        assertThat(attempts.mayTry("2001:db8:1:2:ffff:0:0:1", "admin")).isFalse();
        assertThat(attempts.mayTry("2001:db8:1:3:0:0:0:1", "admin")).isTrue();
    }

    @Test
    void failuresAreCountedWithoutSayingWhose() {
        failures(OFFICE, 30);
        attempts.mayTry(OFFICE, "amara");

        assertThat(meters.get("complaints.sign.in").tag("outcome", "failed").counter().count()).isEqualTo(30);
        assertThat(meters.get("complaints.sign.in").tag("outcome", "refused").counter().count()).isEqualTo(1);
        assertThat(meters.getMeters()).extracting(Meter::getId).asString().doesNotContain(OFFICE, "amara");
    }
}
