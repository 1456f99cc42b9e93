package org.conferencecomplaints.engine.identity;

import java.util.List;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.platform.TransactionCache;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Supervisors who chaired a conference that a complaint is about. The engine's lists, and so Cockpit, show a council's
 * cases all or none: to the engine, these people are no supervisors of that council while the complaint is kept.
 */
@Component
public class DisputedSupervisors {

    private final Councils councils;
    private final JdbcClient jdbc;
    private final TransactionCache<String, List<String>> disputed = new TransactionCache<>();

    DisputedSupervisors(Councils councils, JdbcClient jdbc) {
        this.councils = councils;
        this.jdbc = jdbc;
    }

    /** The person's groups as the engine may count them. */
    List<String> countedGroups(String person, List<String> groups) {
        List<String> supervised = councils.councils().entrySet().stream()
            .filter(council -> groups.contains(council.getValue().supervisors())).map(council -> council.getKey())
            .toList();
        if (supervised.isEmpty()) {
            return groups;
        }
        List<String> closed = disputed.get(person, this::councilsWithComplaintAbout).stream()
            .filter(supervised::contains).map(tenant -> councils.forTenant(tenant).supervisors()).toList();
        return groups.stream().filter(group -> !closed.contains(group)).toList();
    }

    private List<String> councilsWithComplaintAbout(String chair) {
        return jdbc.sql("select distinct tenant from complaint where conference_chair = ? and anonymised_on is null")
            .param(chair).query(String.class).list();
    }
}
