package org.conferencecomplaints.security.sso;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The council's sign-in service (OpenID Connect) and what its claims mean here: settings under {@code complaints.sso}.
 * A claim is named as it stands in the token; {@code realm_access.roles} is the claim {@code roles} in another.
 *
 * @param issuer         the service's address, as its tokens name it
 * @param clientId       how the service knows this application
 * @param clientSecret   the application's secret
 * @param scopes         what is asked for; the service has to answer with a refresh token
 * @param userIdClaim    the claim that becomes the user id: one that never changes and is never given to somebody else
 * @param firstNameClaim the claim with the first name
 * @param lastNameClaim  the claim with the last name
 * @param emailClaim     the claim with the address for letters to staff
 * @param groupsClaim    the claim with the service's groups
 * @param groups         by group here, the service's groups whose members belong to it
 * @param councilClaim   the claim that names the person's councils; empty where the groups say it all
 * @param councils       by council here, what the council claim says for it
 * @param apiAudience    the audience of tokens that programs bring; empty where none may
 * @param tokenAge       how long after its issue a program's token is taken at most
 * @param checkEvery     how often the service is asked whether somebody who is signed in still may be
 * @param unreachableFor how long people stay signed in since the last answer while the service gives none
 */
@ConfigurationProperties("complaints.sso")
record SsoProperties(String issuer, String clientId, String clientSecret,
                     @DefaultValue( {
                         "openid", "profile", "email"}) List<String> scopes,
                     @DefaultValue("sub") String userIdClaim,
                     @DefaultValue("given_name") String firstNameClaim,
                     @DefaultValue("family_name") String lastNameClaim,
                     @DefaultValue("email") String emailClaim,
                     @DefaultValue("groups") String groupsClaim,
                     Map<String, List<String>> groups,
                     @DefaultValue("") String councilClaim,
                     Map<String, List<String>> councils,
                     @DefaultValue("") String apiAudience,
                     @DefaultValue("PT15M") Duration tokenAge,
                     @DefaultValue("PT5M") Duration checkEvery,
                     @DefaultValue("PT15M") Duration unreachableFor){

    private static final Set<String> THIS_COMPUTER = Set.of("localhost", "127.0.0.1", "[::1]");

    SsoProperties {
        groups = groups == null ? Map.of() : Map.copyOf(groups);
        councils = councils == null ? Map.of() : Map.copyOf(councils);
    }

    /** Whether programs may bring tokens. */
    boolean takesTokens() {
        return !apiAudience.isBlank();
    }

    /**
     * Refuses settings with which nobody could sign in, or somebody would be taken for what they are not.
     *
     * @param knownGroups   the groups here
     * @param knownCouncils the councils here
     * @throws IllegalArgumentException naming the setting
     */
    void check(Set<String> knownGroups, Set<String> knownCouncils) {
        needed("issuer", issuer);
        needed("client-id", clientId);
        needed("client-secret", clientSecret);
        URI address = URI.create(issuer);
        if (!"https".equals(address.getScheme()) && !THIS_COMPUTER.contains(String.valueOf(address.getHost()))) {
            throw wrong("issuer", "must begin with https://");
        }
        if (!scopes.contains("openid")) {
            throw wrong("scopes", "must contain openid");
        }
        if (groups.isEmpty()) {
            throw wrong("groups", "is missing: nobody could do anything");
        }
        known("groups", groups.keySet(), knownGroups);
        known("councils", councils.keySet(), knownCouncils);
        if (!councilClaim.isBlank() && councils.isEmpty()) {
            throw wrong("councils", "is missing: the council claim would say nothing");
        }
    }

    private static void needed(String setting, String value) {
        if (value == null || value.isBlank()) {
            throw wrong(setting, "is missing");
        }
    }

    private static void known(String setting, Set<String> named, Set<String> known) {
        named.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw wrong(setting, "'" + name + "' is not known here");
        });
    }

    private static IllegalArgumentException wrong(String setting, String why) {
        return new IllegalArgumentException("complaints.sso." + setting + ": " + why);
    }
}
