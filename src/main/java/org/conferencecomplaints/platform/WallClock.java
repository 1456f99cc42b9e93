package org.conferencecomplaints.platform;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The system clock, which no rehearsal moves: sessions and sign-ins end by it. */
@Component
public class WallClock {

    private final Clock clock = Clock.systemUTC();

    public Instant now() {
        return clock.instant();
    }
}
