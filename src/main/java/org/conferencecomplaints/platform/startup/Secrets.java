package org.conferencecomplaints.platform.startup;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Strength check of passwords and other secrets in the settings. */
final class Secrets {

    private static final int SHORTEST = 12;
    private static final int DIFFERENT = 5;
    /** What people and instructions put where a secret should stand. */
    private static final Set<String> DEFAULTS = Set.of("password", "passwort", "changeme", "secret", "tryout",
        "postgres", "postgresql", "camunda", "complaints", "conference", "admin", "administrator", "demo", "default",
        "example", "welcome", "letmein", "qwerty", "hackney", "brent");

    private Secrets() {
    }

    /**
     * What is wrong with a secret; empty where nothing is. What it is stays unsaid.
     *
     * @param secret what was set; null or blank where nothing was
     * @param name   the user name that goes with it; null where none does
     */
    static Optional<String> wrongWith(String secret, String name) {
        if (secret == null || secret.isBlank()) {
            return Optional.of("is missing");
        }
        if (secret.length() < SHORTEST) {
            return Optional.of("is too short: it needs " + SHORTEST + " characters or more");
        }
        if (isDefault(secret.toLowerCase(Locale.ROOT))) {
            return Optional.of("is a default that anybody would try");
        }
        if (secret.chars().distinct().count() < DIFFERENT) {
            return Optional.of("repeats a few characters");
        }
        if (name != null && !name.isBlank()
            && secret.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))) {
            return Optional.of("contains its user name");
        }
        return Optional.empty();
    }

    /** A default, however often and with whatever digits and signs between. */
    private static boolean isDefault(String secret) {
        String letters = secret.replaceAll("[^a-z]+", "");
        return "1234567890123456789012345678901234567890".startsWith(secret) || !letters.isEmpty()
            && DEFAULTS.stream().anyMatch(known -> letters.replace(known, "").isEmpty());
    }
}
