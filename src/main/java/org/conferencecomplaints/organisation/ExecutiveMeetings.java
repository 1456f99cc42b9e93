package org.conferencecomplaints.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The dates on which a council's Executive group meets (B-2.27). */
@Component
public class ExecutiveMeetings {

    private final ExecutiveMeetingProperties settings;
    private final Clock clock;

    ExecutiveMeetings(ExecutiveMeetingProperties settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** The next meeting from today on; empty where none is set. */
    public Optional<LocalDate> next(String tenant) {
        LocalDate today = LocalDate.now(clock);
        return settings.executiveMeetings().getOrDefault(tenant, List.of()).stream()
            .filter(meeting -> !meeting.isBefore(today)).min(LocalDate::compareTo);
    }
}
