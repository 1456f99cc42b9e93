package org.conferencecomplaints.security.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.organisation.Councils.Council;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What the claims of Keycloak, and of services that name the council, mean here. */
class MembersTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Set<String> GROUPS = Set.of("hackney-quality-unit", "hackney-supervisors", "brent-supervisors",
        "camunda-admin");

    private final Map<String, String> settings = new HashMap<>(Map.of(
        "complaints.sso.issuer", "https://sign-in.example.org/realms/council",
        "complaints.sso.client-id", "conference-complaints",
        "complaints.sso.client-secret", "a-secret",
        "complaints.sso.user-id-claim", "preferred_username",
        "complaints.sso.groups.hackney-quality-unit", "/Hackney/Complaints, complaints-officer",
        "complaints.sso.groups.hackney-supervisors", "supervisors",
        "complaints.sso.groups.brent-supervisors", "supervisors",
        "complaints.sso.groups.camunda-admin", "administrators"));

    private SsoProperties bound() {
        return new Binder(new MapConfigurationPropertySource(settings)).bind("complaints.sso", SsoProperties.class)
            .get();
    }

    private Member member(Map<String, Object> claims) {
        Map<String, Object> all = new HashMap<>(Map.of("sub", "f:1:amara", "preferred_username", "amara-osei",
            "given_name", "Amara", "family_name", "Osei", "email", "amara@example.org"));
        all.putAll(claims);
        return new Members(bound(), councils()).memberWith(all, NOW);
    }

    private static Councils councils() {
        return new Councils(Map.of(
            "hackney", council(Map.of("hackney-quality-unit", "Unit", "hackney-supervisors", "Supervisors")),
            "brent", council(Map.of("brent-supervisors", "Supervisors"))));
    }

    private static Council council(Map<String, String> groups) {
        return new Council("A council", null, null, null, null, groups, null, null, null, null);
    }

    @Test
    void keycloaksGroupsArePaths() {
        assertThat(member(Map.of("groups", List.of("/Hackney/Complaints", "/Hackney")))).isEqualTo(new Member(
            "amara-osei", "f:1:amara", "Amara", "Osei", "amara@example.org", Set.of("hackney-quality-unit"), NOW));
    }

    @Test
    void keycloaksRolesLieInAnotherClaim() {
        settings.put("complaints.sso.groups-claim", "realm_access.roles");

        assertThat(member(Map.of("realm_access", Map.of("roles", List.of("complaints-officer", "offline_access"))))
            .groups()).containsExactly("hackney-quality-unit");
        assertThat(member(Map.of("realm_access", "complaints-officer")).groups()).isEmpty();
    }

    @Test
    void aClaimWhoseNameHasDotsIsFoundByThatName() {
        settings.put("complaints.sso.groups-claim", "https://example.org/groups");

        assertThat(member(Map.of("https://example.org/groups", "complaints-officer")).groups())
            .containsExactly("hackney-quality-unit");
    }

    @Test
    void unknownGroupsAndThoseThatOnlyLookAlikeMeanNothing() {
        assertThat(member(Map.of("groups",
            List.of("hackney-quality-unit", "/hackney/complaints", "Supervisors", "", 7))).groups()).isEmpty();
    }

    @Test
    void theCouncilClaimDecidesInWhichCouncilAGroupOfBothCounts() {
        settings.put("complaints.sso.council-claim", "department");
        settings.put("complaints.sso.councils.hackney", "LBH");
        settings.put("complaints.sso.councils.brent", "LBB, Brent");
        Map<String, Object> claims = Map.of("groups", List.of("supervisors", "administrators"));

        assertThat(member(claims).groups()).as("of no council").containsExactly("camunda-admin");
        assertThat(member(with(claims, "Brent")).groups()).containsExactly("brent-supervisors", "camunda-admin");
        assertThat(member(with(claims, List.of("LBH", "LBB"))).groups())
            .containsExactly("brent-supervisors", "camunda-admin", "hackney-supervisors");
    }

    private static Map<String, Object> with(Map<String, Object> claims, Object department) {
        Map<String, Object> all = new HashMap<>(claims);
        all.put("department", department);
        return all;
    }

    @Test
    void whatCannotBeANameOrAnAddressIsNotTakenForOne() {
        Member member = member(Map.of("given_name", "Am\nara\u0000", "family_name", List.of("x"),
            "email", "a@example.org\r\nBcc: b@example.org"));

        assertThat(member.firstName()).isEqualTo("Am ara ");
        assertThat(member.lastName()).isEmpty();
        assertThat(member.email()).isNull();
    }

    @Test
    void whoeverHasNoSubjectOrUserIdIsNotAdmitted() {
        assertThatThrownBy(() -> member(Map.of("preferred_username", "amara.osei@example.org")))
            .isInstanceOf(NotAdmitted.class);
        assertThatThrownBy(() -> member(Map.of("sub", " "))).isInstanceOf(NotAdmitted.class);
    }

    @Test
    void whatTheSettingsNeedToSayIsEnough() {
        bound().check(GROUPS, Set.of("hackney", "brent"));
    }

    @ParameterizedTest
    @CsvSource({
        "issuer,               '',                   issuer: is missing",
        "issuer,               http://example.org,   issuer: must begin with https://",
        "client-id,            '',                   client-id: is missing",
        "client-secret,        '',                   client-secret: is missing",
        "scopes,               profile,              scopes: must contain openid",
        "groups.hackney-typo,  x,                    groups: 'hackney-typo' is not known here",
        "councils.camden,      x,                    councils: 'camden' is not known here",
        "council-claim,        department,           councils: is missing",
    })
    void settingsWithWhichNobodyOrAnybodyCouldSignInStopTheStart(String setting, String value, String words) {
        settings.put("complaints.sso." + setting, value);

        assertThatIllegalArgumentException().isThrownBy(() -> bound().check(GROUPS, Set.of("hackney", "brent")))
            .withMessageContaining("complaints.sso." + words);
    }

    @Test
    void nobodyIsGivenTheIdThatStandsForNobody() {
        assertThatThrownBy(() -> member(Map.of("preferred_username", "machine"))).isInstanceOf(NotAdmitted.class);
    }
}
