package org.conferencecomplaints.people;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The councils of this installation, by tenant id: settings under {@code complaints.councils}.
 *
 * @param councils settings by tenant id
 */
@ConfigurationProperties("complaints")
public record Councils(Map<String, Council> councils) {

    /** The settings of one council; refuses an unknown tenant. */
    public Council of(String tenant) {
        Council council = councils.get(tenant);
        if (council == null) {
            throw new IllegalArgumentException("No council with tenant id '" + tenant + "' under complaints.councils");
        }
        return council;
    }

    /**
     * One council.
     *
     * @param name              as people say it
     * @param unit              the unit that runs the procedure; stands on every letter (H-4)
     * @param conferenceService who gets a panel's recommendations (H-2.5)
     * @param signatories       title by role name, for the foot of letters
     * @param groups            group id to its name
     * @param readers           groups that may read every case of the council
     * @param supervisors       the group that is told of missed limits
     * @param reportReaders     groups that may read the yearly report (B-2.37)
     */
    public record Council(String name, Unit unit, Mailbox conferenceService, Map<String, String> signatories,
                          Map<String, String> groups, List<String> readers, String supervisors,
                          List<String> reportReaders) {

        public Council {
            reportReaders = reportReaders == null ? List.of() : reportReaders;
        }
    }

    /** The unit's name and contact details (H-4). */
    public record Unit(String name, List<String> address, String phone, String email) {
    }

    /** A service that is written to by e-mail. */
    public record Mailbox(String name, String email) {
    }
}
