package org.conferencecomplaints.security.sso;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.organisation.Staff;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.stereotype.Component;

/** Maps the claims of a token to a user here. Claims and groups that the settings do not name are ignored. */
@Component
@Profile("sso")
class Members {

    private static final Pattern USER_ID = Pattern.compile("[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*");
    private static final Pattern EMAIL = Pattern.compile("[^\\p{C}\\s@<>,;\"]+@[^\\p{C}\\s@<>,;\"]+");
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_NAME = 200;

    private final SsoProperties settings;
    private final Map<String, String> councilOf;

    Members(SsoProperties settings, Councils councils) {
        this.settings = settings;
        this.councilOf = councils.councils().entrySet().stream()
            .flatMap(council -> council.getValue().groups().keySet().stream()
                .map(group -> Map.entry(group, council.getKey())))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * The person of these claims; perhaps in no group.
     *
     * @throws NotAdmitted when it cannot be told who they are or what they may do
     */
    Member memberWith(Map<String, Object> byName, Instant asOf) {
        Claims claims = new Claims(byName);
        String id = claims.text(settings.userIdClaim())
            .filter(text -> text.length() <= LONGEST_ID && USER_ID.matcher(text).matches()
                && !Staff.MACHINE.equals(text))
            .orElseThrow(() -> new NotAdmitted(SignInRefused.USER_ID));
        String subject = claims.text(StandardClaimNames.SUB).orElseThrow(() -> new NotAdmitted(SignInRefused.USER_ID));
        return new Member(id, subject, name(claims, settings.firstNameClaim()), lastName(claims),
            email(claims), groups(claims), asOf);
    }

    private String email(Claims claims) {
        return claims.text(settings.emailClaim()).filter(text -> EMAIL.matcher(text).matches()).orElse(null);
    }

    /** Accounts with a single name have it in the claim for the whole. */
    private String lastName(Claims claims) {
        boolean inParts = claims.has(settings.firstNameClaim()) || claims.has(settings.lastNameClaim());
        return name(claims, inParts ? settings.lastNameClaim() : StandardClaimNames.NAME);
    }

    private static String name(Claims claims, String claim) {
        String name = claims.text(claim).orElse("").replaceAll("[\\p{C}\\s]+", " ");
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private Set<String> groups(Claims claims) {
        List<String> theirs = claims.texts(settings.groupsClaim());
        if (theirs.isEmpty() && isLeftOut(claims)) {
            throw new NotAdmitted(SignInRefused.TOO_MANY_GROUPS);
        }
        return settings.groups().entrySet().stream()
            .filter(group -> group.getValue().stream().anyMatch(theirs::contains))
            .map(Map.Entry::getKey)
            .filter(group -> isInTheirCouncil(group, claims))
            .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Entra ID leaves the groups out of a token, and says so, when there are too many. */
    private boolean isLeftOut(Claims claims) {
        return claims.has("hasgroups") || claims.has("_claim_names." + settings.groupsClaim());
    }

    /** Groups that are no council's are not a question of the council. */
    private boolean isInTheirCouncil(String group, Claims claims) {
        String council = councilOf.get(group);
        if (settings.councilClaim().isBlank() || council == null) {
            return true;
        }
        Collection<String> names = settings.councils().getOrDefault(council, List.of());
        return claims.texts(settings.councilClaim()).stream().anyMatch(names::contains);
    }
}
