package org.conferencecomplaints.engine.identity;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The time by which sessions end: the computer's own, which no rehearsal moves. */
@Component
public class WallClock {

    private final Clock clock = Clock.systemUTC();

    public Instant now() {
        return clock.instant();
    }
}
