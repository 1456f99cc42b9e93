package org.conferencecomplaints.platform.startup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/** Validation of the settings for production. It finds everything that is wrong at once. */
final class ProductionSettings {

    private static final Pattern EXAMPLE = Pattern.compile("(?i)[@./](?:example\\.(?:org|com|net)|\\w+\\.example)\\b");
    private static final Pattern COUNCIL = Pattern.compile("complaints\\.councils\\.[^.]+\\.");
    /** Numbers that are set aside for examples and films. */
    private static final Pattern NOBODYS_NUMBER = Pattern.compile("^(44|0)(2079460|1632960|7700900)\\d{3}$");
    private static final Pattern HTTPS = Pattern.compile("https://(?!localhost|127\\.|\\[).+");

    private final ConfigurableEnvironment settings;
    private final List<String> problems = new ArrayList<>();

    private ProductionSettings(ConfigurableEnvironment settings) {
        this.settings = settings;
    }

    /** One sentence for each setting that is not fit, beginning with its name; empty where all are. */
    static List<String> problems(ConfigurableEnvironment settings) {
        ProductionSettings checked = new ProductionSettings(settings);
        checked.profiles();
        checked.database();
        checked.secrets();
        checked.addresses();
        checked.dutyTeams();
        checked.browser();
        return checked.problems;
    }

    private void profiles() {
        if (settings.acceptsProfiles(Profiles.of("rehearsal"))) {
            problem("spring.profiles.active", "names rehearsal: a clock that can be moved has no place in production");
        }
        if (isSet("complaints.sample-staff.password") || isSet("complaints.sample-staff.people[0].id")) {
            problem("complaints.sample-staff", "is set: everybody knows the sample staff and their password");
        }
        if (isSet("camunda.bpm.admin-user.id")) {
            problem("camunda.bpm.admin-user", "is set: it makes an administrator whose password is guessed."
                + " Use complaints.first-administrator");
        }
    }

    private void database() {
        String url = text("spring.datasource.url");
        if (!url.startsWith("jdbc:postgresql:")) {
            problem("spring.datasource.url", "has to be a PostgreSQL database, jdbc:postgresql://…"
                + (url.startsWith("jdbc:h2:") ? "; it is H2, which is for trying out" : ""));
        } else if (url.contains("password=")) {
            problem("spring.datasource.url",
                "contains a password: set spring.datasource.password, so that no log shows it");
        }
        if (text("spring.datasource.username").isBlank() || text("spring.datasource.username").equals("sa")) {
            problem("spring.datasource.username", "is missing");
        }
        if (settings.getProperty("spring.h2.console.enabled", Boolean.class, false)) {
            problem("spring.h2.console.enabled", "has to be false");
        }
    }

    private void secrets() {
        secret("spring.datasource.password", text("spring.datasource.username"));
        if (isSet("complaints.first-administrator.id") || isSet("complaints.first-administrator.password")) {
            secret("complaints.first-administrator.password", text("complaints.first-administrator.id"));
            if (!isSet("complaints.first-administrator.id")) {
                problem("complaints.first-administrator.id", "is missing");
            }
        }
        if (isSet("spring.mail.username")) {
            secret("spring.mail.password", text("spring.mail.username"));
        }
        if (isSet("complaints.sso.client-id")) {
            secret("complaints.sso.client-secret", text("complaints.sso.client-id"));
        }
    }

    private void addresses() {
        if (!HTTPS.matcher(text("complaints.base-url")).matches()) {
            problem("complaints.base-url", "has to be the address that staff open, beginning with https://");
        }
        if (isSet("management.server.port") && !isSet("management.server.address")) {
            problem("management.server.address",
                "is missing: say on which address the figures may be asked for, one that"
                    + " the world does not reach");
        }
        if (!isSet("spring.mail.host")) {
            problem("spring.mail.host", "is missing: e-mail would be left in a folder");
        }
        for (String name : namesOfOurs()) {
            if (EXAMPLE.matcher(text(name)).find()) {
                problem(name, "is still a placeholder that reaches nobody");
            }
        }
    }

    /**
     * Each council's staff have somebody to turn to when a child is not safe: an address and a number that are real.
     */
    private void dutyTeams() {
        TreeSet<String> councils = new TreeSet<>();
        namesOfOurs().stream().map(COUNCIL::matcher).filter(Matcher::lookingAt)
            .forEach(name -> councils.add(name.group()));
        for (String council : councils) {
            if (!isSet(council + "duty-team.email")) {
                problem(council + "duty-team.email", "is missing: nobody would be told that a child is not safe");
            }
            String phone = text(council + "duty-team.phone").replaceAll("\\D", "");
            if (phone.isEmpty() || NOBODYS_NUMBER.matcher(phone).find()) {
                problem(council + "duty-team.phone", "has to be the number that staff ring when a child is not safe");
            }
        }
    }

    private void browser() {
        if (!settings.getProperty("server.servlet.session.cookie.secure", Boolean.class, false)) {
            problem("server.servlet.session.cookie.secure", "has to be true: the sign-in must not travel unencrypted");
        }
    }

    private TreeSet<String> namesOfOurs() {
        TreeSet<String> names = new TreeSet<>();
        settings.getPropertySources().forEach(source -> {
            if (source instanceof EnumerablePropertySource<?> known) {
                for (String name : known.getPropertyNames()) {
                    if (name.startsWith("complaints.")) {
                        names.add(name);
                    }
                }
            }
        });
        return names;
    }

    private void secret(String name, String user) {
        Optional<String> wrong = Secrets.wrongWith(text(name), user);
        wrong.ifPresent(words -> problem(name, words));
    }

    private void problem(String name, String words) {
        problems.add(name + " " + words + ".");
    }

    private boolean isSet(String name) {
        return StringUtils.hasText(text(name));
    }

    private String text(String name) {
        return settings.getProperty(name, "");
    }
}
