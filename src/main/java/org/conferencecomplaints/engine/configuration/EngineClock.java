package org.conferencecomplaints.engine.configuration;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.conferencecomplaints.platform.Dates;

/** The engine's clock as a {@code java.time.Clock}, so that dates, timers and lists agree on the time. */
final class EngineClock extends Clock {

    private final ZoneId zone;

    EngineClock() {
        this(Dates.LONDON);
    }

    private EngineClock(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new EngineClock(other);
    }

    @Override
    public Instant instant() {
        return ClockUtil.getCurrentTime().toInstant();
    }
}
