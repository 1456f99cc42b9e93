package org.conferencecomplaints.security;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.conferencecomplaints.platform.WallClock;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords: an address may fail thirty times, and then once in ten seconds. Whoever has
 * signed in from there before is let through, so that one guesser does not lock out an office behind one address. How
 * often an account may be tried is the engine's to say.
 */
@Component
@Profile("!sso")
class SignInRateLimiter {

    private static final int FAILURES = 30;
    private static final Duration FOR_EACH = Duration.ofSeconds(10);
    private static final int KEPT = 10_000;

    private final WallClock clock;
    private final MeterRegistry meters;
    private final Map<String, Instant> free = lastUsed();
    private final Map<String, Boolean> welcome = lastUsed();

    SignInRateLimiter(WallClock clock, MeterRegistry meters) {
        this.clock = clock;
        this.meters = meters;
    }

    /** Whether this user's password may be tried from this address now. */
    synchronized boolean mayTry(String address, String userId) {
        boolean may = welcome.containsKey(pair(address, userId))
            || !free.getOrDefault(network(address), Instant.EPOCH).isAfter(clock.now().plus(allowance()));
        if (!may) {
            count("refused");
        }
        return may;
    }

    /** Notes that the password was wrong, or the user unknown. */
    synchronized void failed(String address) {
        Instant now = clock.now();
        Instant since = free.getOrDefault(network(address), now);
        free.put(network(address), (since.isBefore(now) ? now : since).plus(FOR_EACH));
        count("failed");
    }

    /** Notes that the user signed in from this address. */
    synchronized void succeeded(String address, String userId) {
        welcome.put(pair(address, userId), true);
    }

    private void count(String outcome) {
        meters.counter("complaints.sign.in", "outcome", outcome).increment();
    }

    private static Duration allowance() {
        return FOR_EACH.multipliedBy(FAILURES - 1L);
    }

    /** A household or office gets a whole network of IPv6 addresses: the first four groups. */
    private static String network(String address) {
        String[] groups = address.split(":");
        return groups.length > 4 ? String.join(":", groups[0], groups[1], groups[2], groups[3]) : address;
    }

    private static String pair(String address, String userId) {
        return network(address) + " " + userId;
    }

    private static <T> Map<String, T> lastUsed() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > KEPT;
            }
        };
    }
}
