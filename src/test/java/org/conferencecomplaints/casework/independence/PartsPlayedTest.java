package org.conferencecomplaints.casework.independence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conferencecomplaints.casework.casefile.CaseEntry;
import org.conferencecomplaints.organisation.Person;
import org.conferencecomplaints.organisation.Staff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartsPlayedTest {

    private final List<CaseEntry> entries = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"ann-lee", "Ann Lee", "  ANN   lee ", "AnnLee", "Ann\u00a0Lee", "Ann\u200bLee",
        "\uff21nn Lee", "Ann Lee, GP", "Ann Lee (Brent NHS)", "Bob Ray\nAnn Lee\nCleo Day", "Bob Ray; Ann Lee"})
    void findsSomebodyHoweverTheyAreNamed(String named) {
        submitted("ann-lee", "decide", Map.of());
        assertThat(part(named)).contains("decided on the complaint at an earlier stage");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bob-ray", "Ann Leeson", "Lee", "Ann", "GP", "", " , ", "ann-lee-two"})
    void findsNobodyElse(String named) {
        submitted("ann-lee", "decide", Map.of());
        assertThat(part(named)).isEmpty();
    }

    @Test
    void readingAndPostingLettersRecordingAComplaintAndAPostponedMeetingDecideNothing() {
        submitted("ann-lee", "check-letter", Map.of("letterApproved", true));
        submitted("ann-lee", "post-letter", Map.of("postedOn", "2026-03-02"));
        submitted("ann-lee", "record-meeting", Map.of("notHeld", "postponed"));
        entry("Event_ComplaintReceived", "complaint", "ann-lee", Map.of("conferenceChair", "bob-ray"));
        entry("Activity_Anything", "anything", Staff.MACHINE, Map.of());
        assertThat(part("ann-lee")).isEmpty();
        assertThat(part(Staff.MACHINE)).isEmpty();
        submitted("ann-lee", "record-meeting", Map.of("notHeld", "declined"));
        assertThat(part("ann-lee")).isPresent();
    }

    @Test
    void aPanelCountsOnceItHasDecided() {
        Map<String, Object> first = panel("ann-lee", "Cleo Day", "Bo Ek, GP", "Di Fox");
        submitted("bob-ray", "convene", first);
        assertThat(part("ann-lee")).isEmpty();
        assertThat(part("cleo day")).isEmpty();
        submitted("ann-lee", "decision", Map.of("notHeld", "postponed"));
        submitted("bob-ray", "convene", panel("ann-lee", "Cleo Day", "Gus Hay, GP", "Di Fox"));
        submitted("ann-lee", "decision", Map.of("panelHeldOn", "2026-04-01"));
        for (String member : List.of("ann-lee", "Ann Lee", "cleo  day", "Gus Hay", "Gus Hay, Brent NHS")) {
            assertThat(part(member)).as(member).contains("sat on the panel that decided on the complaint");
        }
        assertThat(part("Bo Ek")).as("replaced before the panel met").isEmpty();
        assertThat(part("Nell Orr, GP")).as("of the same role").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"Cleo Day\nBo Ek", "Cleo Day, Bo Ek", "Cleo Day; Bo Ek", "Cleo Day, social worker\r\nBo Ek, nurse"})
    void membersStandInAList(String members) {
        submitted("bob-ray", "convene", Map.of("panelChair", "ann-lee", "panelMembers", members));
        submitted("ann-lee", "decision", Map.of("panelHeldOn", "2026-04-01"));
        assertThat(part("Cleo Day")).isPresent();
        assertThat(part("Gus Hay, Bo Ek")).isPresent();
        assertThat(part("Gus Hay")).isEmpty();
    }

    @Test
    void aMemberOfStaffWhoSatAsAMemberByNameIsFound() {
        submitted("bob-ray", "convene", panel("other", "Ann Lee, Social Care", "Bo Ek", "Di Fox"));
        submitted("other", "decision", Map.of("panelHeldOn", "2026-04-01"));
        assertThat(part("ann-lee")).isPresent();
    }

    @Test
    void theInvestigatorHasAPartButForTheirOwnReport() {
        submitted("bob-ray", "appoint", Map.of("investigator", "ann-lee"));
        assertThat(part("ann-lee")).contains("was appointed to investigate the complaint");
        assertThat(part("Ann Lee")).isPresent();
        assertThat(played("investigator").playedBy("ann-lee")).isEmpty();
        assertThat(played("panelChair").playedBy("ann-lee")).isPresent();
        submitted("bob-ray", "appoint", Map.of("investigator", "cleo-day"));
        assertThat(played("investigator").playedBy("ann-lee")).as("replaced by another").isPresent();
    }

    @Test
    void twoMembersOfStaffOfOneNameAreTwoPeople() {
        submitted("ann-lee", "decide", Map.of());
        assertThat(part("ann-lee-the-other")).isEmpty();
    }

    private Map<String, Object> panel(String chair, String socialCare, String health, String other) {
        return Map.of("panelChair", chair, "panelSocialCare", socialCare, "panelHealth", health, "panelOther", other);
    }

    private void submitted(String by, String form, Map<String, Object> answers) {
        entry("Activity_Something", form, by, answers);
    }

    private void entry(String activity, String form, String by, Map<String, Object> answers) {
        entries.add(new CaseEntry(entries.size(), activity, form, null, by, Instant.EPOCH, answers));
    }

    private Optional<String> part(String named) {
        return played(null).playedBy(named);
    }

    private PartInCase played(String appointment) {
        PartsPlayed parts = new PartsPlayed(new TwoOfOneName());
        parts.addAll(entries, appointment);
        return parts;
    }

    private static final class TwoOfOneName implements Staff {

        @Override
        public String currentUser() {
            return "bob-ray";
        }

        @Override
        public Optional<Person> find(String userId) {
            return switch (userId) {
                case "ann-lee", "ann-lee-the-other" -> Optional.of(new Person(userId, "Ann Lee", null));
                case "bob-ray" -> Optional.of(new Person(userId, "Bob Ray", null));
                default -> Optional.empty();
            };
        }

        @Override
        public List<Person> membersOf(String group) {
            return List.of();
        }
    }
}
