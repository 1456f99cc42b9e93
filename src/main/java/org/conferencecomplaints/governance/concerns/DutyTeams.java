package org.conferencecomplaints.governance.concerns;

import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Duty team of each council, whom staff turn to when a child is not safe: settings under
 * {@code complaints.councils.<council>.duty-team}.
 *
 * @param councils settings by tenant id
 */
@ConfigurationProperties("complaints")
public record DutyTeams(Map<String, Council> councils) {

    /** A council's duty team; empty where none is set, which production does not allow. */
    public Optional<DutyTeam> forCouncil(String tenant) {
        return Optional.ofNullable(councils.get(tenant)).map(Council::dutyTeam);
    }

    /** What of a council's settings is read here. */
    record Council(DutyTeam dutyTeam) {}

    /**
     * The duty team.
     *
     * @param email where new concerns go; people read it day and night
     * @param phone the number to ring first when somebody is in danger
     */
    public record DutyTeam(String email, String phone) {}
}
