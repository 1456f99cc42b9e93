package org.conferencecomplaints.engine.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A question of a form.
 *
 * @param key          the variable's name
 * @param label        as the person reads it
 * @param required     whether it must be filled in whenever it is shown
 * @param limits       what a filled-in answer has to keep to
 * @param choices      value to label, in order; empty unless the type is CHOICE or YES_NO
 * @param hides        hidden when one of these holds: its own condition and those of the groups around it
 * @param asked        asked only when all of these hold of the case so far: its own and those of the groups around it
 * @param requiredWhen must be filled in when this holds; may be null
 * @param must         what has to hold when it is filled in; may be null
 * @param properties   the custom properties as written
 */
public record Field(String key, String label, FieldType type, boolean required, Limits limits,
                    Map<String, String> choices, List<Feel> hides, List<Feel> asked, Feel requiredWhen, Feel must,
                    Map<String, String> properties) {

    private static final Pattern REASON = Pattern.compile("reasons?|[a-z]\\w*Reasons?");

    static final String PEOPLE_OF = "peopleOf";
    static final String REQUIRED_WHEN = "requiredWhen";
    static final String MUST = "must";
    static final String MUST_SAY = "mustSay";
    static final String AT_LEAST_ONE_OF = "atLeastOneOf";
    static final String ASKED_WHEN = "askedWhen";
    static final String DEFAULT_TO = "defaultTo";
    static final String INDEPENDENT = "independent";
    static final String ALL_DIFFERENT = "allDifferent";
    static final String AMONG = "among";

    /** The group whose members the choices are. */
    public Optional<String> peopleOf() {
        return Optional.ofNullable(properties.get(PEOPLE_OF));
    }

    /** The keys of the checkboxes, one of which has to be ticked; empty where the form does not ask for that. */
    public Set<String> atLeastOneOf() {
        return Set.copyOf(keys(AT_LEAST_ONE_OF));
    }

    /** Whether it asks for a reason. */
    boolean isReason() {
        return type == FieldType.TEXT && REASON.matcher(key).matches();
    }

    /** Whether whoever is named here must have had no part in the case. */
    public boolean independent() {
        return Boolean.parseBoolean(properties.get(INDEPENDENT));
    }

    /** The keys of the fields that must name different people, in order; empty where the form does not ask for that. */
    public List<String> allDifferent() {
        return keys(ALL_DIFFERENT);
    }

    /** The keys of the fields that name everybody who may be named here; empty where the form does not ask for that. */
    public List<String> among() {
        return keys(AMONG);
    }

    /** Whether the answer may name a person. */
    boolean namesPeople() {
        return type == FieldType.PERSON || type == FieldType.TEXT;
    }

    private List<String> keys(String property) {
        String keys = properties.get(property);
        return keys == null ? List.of() : List.of(keys.strip().split("\\s*,\\s*"));
    }

    /** What an empty answer stands for, as a FEEL value; empty where the form does not say. */
    Optional<Feel> defaultTo() {
        return Optional.ofNullable(properties.get(DEFAULT_TO)).map(Feel::compile);
    }

    /** What to say, after the label, when {@code must} or {@code atLeastOneOf} does not hold. */
    public String mustSay() {
        return properties.get(MUST_SAY);
    }

    /**
     * Limits of an answer, null where there is none: length in characters, a pattern to be found in a text and what
     * it is the pattern of, smallest and greatest number.
     */
    public record Limits(Integer minLength, Integer maxLength, Pattern pattern, String patternOf, Double min,
                         Double max) {}
}
