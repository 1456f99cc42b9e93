package org.conferencecomplaints.organisation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The councils of this installation, by tenant id: settings under {@code complaints.councils}.
 *
 * @param councils settings by tenant id
 */
@ConfigurationProperties("complaints")
public record Councils(Map<String, Council> councils) {

    /** The settings of one council; refuses an unknown tenant. */
    public Council forTenant(String tenant) {
        Council council = councils.get(tenant);
        if (council == null) {
            throw new IllegalArgumentException("No council with tenant id '" + tenant + "' under complaints.councils");
        }
        return council;
    }

    /**
     * Refuses settings with which a council could not work: something is missing, or a group is two councils'
     * or none's.
     *
     * @throws IllegalArgumentException naming the setting
     */
    public void check() {
        Map<String, String> owners = new HashMap<>();
        councils.forEach((tenant, council) -> {
            String wrong = council.wrong();
            if (wrong != null) {
                throw new IllegalArgumentException("complaints.councils." + tenant + "." + wrong);
            }
            council.groups().keySet().forEach(group -> {
                String other = owners.putIfAbsent(group, tenant);
                if (other != null) {
                    throw new IllegalArgumentException("complaints.councils." + tenant + ".groups: '" + group
                        + "' is a group of '" + other + "' too");
                }
            });
        });
    }

    /**
     * One council.
     *
     * @param name              as people say it
     * @param unit              the unit that runs the procedure; stands on every letter (H-4)
     * @param conferenceService who gets a panel's recommendations (H-2.5)
     * @param signatories       title by role name, for the foot of letters
     * @param signatoryNames    who has the role, where neither the case nor whoever acts tells; by role name
     * @param groups            group id to its name
     * @param readers           groups that may read every case of the council
     * @param caseworkers       the group that looks after the people in a complaint; asked for a safe address
     * @param supervisors       the group that is told of missed deadlines
     * @param reportReaders     groups that may read the yearly report (B-2.37)
     */
    public record Council(String name, Unit unit, Mailbox conferenceService, Map<String, String> signatories,
                          Map<String, String> signatoryNames, Map<String, String> groups, List<String> readers,
                          String caseworkers, String supervisors, List<String> reportReaders) {

        public Council {
            signatories = signatories == null ? Map.of() : signatories;
            signatoryNames = signatoryNames == null ? Map.of() : signatoryNames;
            groups = groups == null ? Map.of() : groups;
            readers = readers == null ? List.of() : readers;
            reportReaders = reportReaders == null ? List.of() : reportReaders;
        }

        /** The first setting that is missing or names no group of this council, and why; null where all is well. */
        private String wrong() {
            Map<String, Object> needed = new LinkedHashMap<>();
            needed.put("name", name);
            needed.put("unit.name", unit == null ? null : unit.name());
            needed.put("unit.address", unit == null ? null : unit.address());
            needed.put("unit.phone", unit == null ? null : unit.phone());
            needed.put("unit.email", unit == null ? null : unit.email());
            needed.put("conference-service.name", conferenceService == null ? null : conferenceService.name());
            needed.put("conference-service.email", conferenceService == null ? null : conferenceService.email());
            needed.put("caseworkers", caseworkers);
            needed.put("supervisors", supervisors);
            return needed.entrySet().stream().filter(setting -> setting.getValue() == null)
                .map(setting -> setting.getKey() + ": is missing")
                .findFirst().orElseGet(this::wrongGroup);
        }

        private String wrongGroup() {
            Optional<String> unknown = signatoryNames.keySet().stream().filter(key -> !signatories.containsKey(key))
                .findFirst().map(key -> "signatory-names: '" + key + "' is not among its signatories");
            return unknown.or(() -> stranger("caseworkers", List.of(caseworkers)))
                .or(() -> stranger("supervisors", List.of(supervisors))).or(() -> stranger("readers", readers))
                .or(() -> stranger("report-readers", reportReaders)).orElse(null);
        }

        private Optional<String> stranger(String setting, List<String> named) {
            return named.stream().filter(group -> !groups.containsKey(group)).findFirst()
                .map(group -> setting + ": '" + group + "' is not among its groups");
        }
    }

    /** The unit's name and contact details (H-4). */
    public record Unit(String name, List<String> address, String phone, String email) {}

    /** A service that is written to by e-mail. */
    public record Mailbox(String name, String email) {}
}
