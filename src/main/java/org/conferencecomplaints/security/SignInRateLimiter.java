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
 * Rate limiter for whoever guesses passwords. An address has thirty attempts, and then one in ten seconds. Somebody who
 * has signed in from there before has attempts of their own, ten and then one a minute, so that neither a guesser nor a
 * colleague's wrong password holds up an office behind one address. An attempt is taken before the password is looked
 * at and given back if it was right, so that attempts made at once are no more than those one after the other.
 *
 * <p>What is remembered is this node's, and gone when it restarts. How often an account may be tried from addresses
 * that it has not signed in from is the engine's to say, for all nodes.
 */
@Component
@Profile("!sso")
class SignInRateLimiter {

    private static final Limit STRANGERS = new Limit(30, Duration.ofSeconds(10));
    private static final Limit KNOWN = new Limit(10, Duration.ofMinutes(1));
    private static final int KEPT = 10_000;

    private final WallClock clock;
    private final MeterRegistry meters;
    private final Map<String, Instant> usedUpUntil = lastUsed();
    private final Map<String, Instant> knownUsedUpUntil = lastUsed();

    /** So many attempts at once, and one more each time that this has passed: never a longer wait than that. */
    private record Limit(int atOnce, Duration forEach) {

        /** Until when the attempts are used up with one more; before that is now, none is. */
        Instant withOneMore(Instant until, Instant now) {
            return (until.isBefore(now) ? now : until).plus(forEach);
        }

        boolean isOver(Instant until, Instant now) {
            return until.isAfter(now.plus(forEach.multipliedBy(atOnce)));
        }
    }

    /** Looks at the password. */
    @FunctionalInterface
    interface Check {

        /**
         * Whether it is right.
         *
         * @param knownHere whether the user has signed in from this address before
         */
        boolean isRight(boolean knownHere);
    }

    SignInRateLimiter(WallClock clock, MeterRegistry meters) {
        this.clock = clock;
        this.meters = meters;
    }

    /** Whether the password is right, and the user may try one from this address now: otherwise it is not looked at. */
    boolean lets(String address, String userId, Check check) {
        String network = ClientNetwork.of(address);
        String pair = network + " " + userId;
        boolean known = isKnown(pair);
        Map<String, Instant> places = known ? knownUsedUpUntil : usedUpUntil;
        String place = known ? pair : network;
        Limit limit = known ? KNOWN : STRANGERS;
        if (!take(places, place, limit)) {
            count("refused");
            return false;
        }
        boolean givenBack = true;
        try {
            givenBack = check.isRight(known);
        } finally {
            if (givenBack) {
                giveBack(places, place, limit);
            }
        }
        if (givenBack) {
            remember(pair);
        } else {
            count("failed");
        }
        return givenBack;
    }

    private synchronized boolean isKnown(String pair) {
        return knownUsedUpUntil.containsKey(pair);
    }

    private synchronized void remember(String pair) {
        knownUsedUpUntil.putIfAbsent(pair, Instant.EPOCH);
    }

    private synchronized boolean take(Map<String, Instant> places, String place, Limit limit) {
        Instant now = clock.now();
        Instant until = limit.withOneMore(places.getOrDefault(place, now), now);
        boolean may = !limit.isOver(until, now);
        if (may) {
            places.put(place, until);
        }
        return may;
    }

    private synchronized void giveBack(Map<String, Instant> places, String place, Limit limit) {
        places.computeIfPresent(place, (same, until) -> until.minus(limit.forEach()));
    }

    private void count(String outcome) {
        meters.counter("complaints.sign.in", "outcome", outcome).increment();
    }

    private static Map<String, Instant> lastUsed() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
                return size() > KEPT;
            }
        };
    }
}
