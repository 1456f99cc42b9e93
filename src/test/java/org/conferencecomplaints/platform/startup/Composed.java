package org.conferencecomplaints.platform.startup;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.web.context.support.StandardServletEnvironment;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** What {@code docker/compose.yaml} says, with somebody's {@code .env} filled in. */
final class Composed {

    static final Path FOLDER = Path.of("docker");
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{(\\w+)(?::([?-])([^}]*))?}");

    private final Map<String, String> filledIn;
    private final Map<String, Object> file;

    Composed(Map<String, String> filledIn) {
        this.filledIn = filledIn;
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(200);
        this.file = new Yaml(options).load(text());
    }

    static String text() {
        return read(FOLDER.resolve("compose.yaml"));
    }

    static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How Compose is called here; empty where there is none. */
    static List<String> client() {
        return Stream.of(List.of("docker", "compose"), List.of("docker-compose"))
            .filter(command -> succeeds(command, "version")).findFirst().orElse(List.of());
    }

    private static boolean succeeds(List<String> command, String argument) {
        List<String> whole = new ArrayList<>(command);
        whole.add(argument);
        try {
            return new ProcessBuilder(whole).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException none) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The words of the image's ENTRYPOINT. */
    static List<String> entrypoint() throws IOException {
        String dockerfile = read(FOLDER.resolve("Dockerfile")).replace("\\\n", "");
        String words = dockerfile.lines().filter(line -> line.startsWith("ENTRYPOINT ")).findFirst().orElseThrow()
            .substring("ENTRYPOINT ".length());
        return List.of(new ObjectMapper().readValue(words, String[].class));
    }

    /** The variables that have no default. */
    static Set<String> toFillIn() {
        Set<String> names = new LinkedHashSet<>();
        Matcher variable = VARIABLE.matcher(text());
        while (variable.find()) {
            if ("?".equals(variable.group(2))) {
                names.add(variable.group(1));
            }
        }
        return names;
    }

    @SuppressWarnings("unchecked")
    Map<String, Map<String, Object>> services() {
        return (Map<String, Map<String, Object>>) file.get("services");
    }

    Map<String, Object> file() {
        return file;
    }

    /** A service's environment variables. */
    Map<String, String> environment(String service) {
        Map<String, String> values = new LinkedHashMap<>();
        if (services().get(service).get("environment") instanceof Map<?, ?> written) {
            written.forEach((name, value) -> values.put(name.toString(), VARIABLE.matcher(value.toString())
                .replaceAll(variable -> Matcher.quoteReplacement(value(variable.group(1), variable.group(3))))));
        }
        return values;
    }

    private String value(String variable, String otherwise) {
        return filledIn.getOrDefault(variable, otherwise == null ? "" : otherwise);
    }

    /** The names of the files that a service finds in {@code /run/secrets}, with the names of the secrets. */
    Map<String, String> secrets(String service) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Object secret : (List<?>) services().get(service).getOrDefault("secrets", List.of())) {
            if (secret instanceof Map<?, ?> named) {
                names.put(named.get("target").toString(), named.get("source").toString());
            } else {
                names.put(secret.toString(), secret.toString());
            }
        }
        return names;
    }

    /** A process's environment that has these variables and no others. */
    static StandardServletEnvironment only(Map<String, String> variables) {
        StandardServletEnvironment environment = new StandardServletEnvironment();
        environment.getPropertySources().replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                new LinkedHashMap<>(variables)));
        return environment;
    }
}
