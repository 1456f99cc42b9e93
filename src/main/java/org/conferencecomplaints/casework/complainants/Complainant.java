package org.conferencecomplaints.casework.complainants;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One version of a complainant's details.
 *
 * @param reference   the complaint
 * @param number      1 for the person named when the complaint was recorded, rising for those who joined
 * @param version     1, and one more with each change
 * @param answers     by the keys of the start form, {@link #KEYS}: texts and yes or no; what is not known is left out
 * @param withdrawnOn the day from which they no longer complain; null while they do
 * @param reason      why this version was written
 * @param changedBy   user id
 * @param changedAt   when
 */
public record Complainant(String reference, int number, int version, Map<String, Object> answers,
                          LocalDate withdrawnOn, String reason, String changedBy, Instant changedAt) {

    public static final String NAME = "complainantName";
    public static final String RELATIONSHIP = "complainantRelationship";
    public static final String REPRESENTING = "representing";
    public static final String AUTHORITY_SEEN = "authoritySeen";
    public static final String SUPPORTER = "supporterName";
    public static final String CHANNEL = "contactChannel";
    public static final String ADDRESS = "complainantAddress";
    public static final String EMAIL = "complainantEmail";
    public static final String CONTACT_NOTES = "contactNotes";
    public static final String ACCESS_NEEDS = "accessNeeds";
    public static final String LARGE_PRINT = "needLargePrint";
    public static final String EASY_READ = "needEasyRead";
    public static final String LANGUAGE = "needTranslation";
    public static final String INTERPRETER = "needInterpreter";
    public static final String ADVOCATE = "advocateName";

    private static final String ADVOCATE_COPY = "advocateCopy";
    private static final Set<String> WAYS_TO_REACH = Set.of(CHANNEL, ADDRESS, EMAIL);
    private static final Set<String> TICKS = Set.of(LARGE_PRINT, EASY_READ, ADVOCATE_COPY);

    /** The fields of a start form that are about the person who complains, in the order in which they are asked. */
    public static final Set<String> KEYS = ComplainantStore.COLUMNS.keySet();

    public Complainant {
        answers = known(answers);
    }

    private static Map<String, Object> known(Map<String, Object> answers) {
        Map<String, Object> known = new LinkedHashMap<>();
        KEYS.forEach(key -> Optional.ofNullable(answers.get(key))
            .filter(answer -> !answer.toString().isBlank() && !(TICKS.contains(key) && answer.equals(false)))
            .ifPresent(answer -> known.put(key, answer)));
        return Map.copyOf(known);
    }

    /** An answer as text; empty where it was not given. */
    public Optional<String> text(String key) {
        return Optional.ofNullable(answers.get(key)).map(Object::toString);
    }

    public String name() {
        return text(NAME).orElse("");
    }

    /** How they are written to; empty where no safe way is known. */
    public Optional<ContactAddress> reach() {
        return Optional.ofNullable(ContactAddress.of(text(CHANNEL).orElse(null), text(ADDRESS).orElse(null),
            text(EMAIL).orElse(null)));
    }

    public boolean needs(String key) {
        return Boolean.TRUE.equals(answers.get(key));
    }

    public boolean isActive() {
        return withdrawnOn == null;
    }

    /** Whether they speak for somebody and have not shown yet that they may. */
    boolean lacksAuthority() {
        return text(RELATIONSHIP).filter("representative"::equals).isPresent() && !needs(AUTHORITY_SEEN);
    }

    /** Whether their advocate gets a copy of each of their letters. */
    public boolean copiesAdvocate() {
        return needs(ADVOCATE_COPY);
    }

    /** How their advocate is written to; empty where it is not known. */
    public Optional<ContactAddress> advocateReach() {
        return Optional.ofNullable(ContactAddress.of(text("advocateChannel").orElse(null),
            text("advocateAddress").orElse(null), text("advocateEmail").orElse(null)));
    }

    /** What is known of them but for the way to reach them. */
    Map<String, Object> answersWithoutReach() {
        return answers.entrySet().stream().filter(answer -> !WAYS_TO_REACH.contains(answer.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The keys of what differs from an earlier version. */
    public Set<String> changedSince(Complainant earlier) {
        return Stream.of(answers, earlier.answers).flatMap(each -> each.entrySet().stream())
            .filter(answer -> !answer.getValue().equals(answers.get(answer.getKey()))
                || !answer.getValue().equals(earlier.answers.get(answer.getKey())))
            .map(Map.Entry::getKey).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
