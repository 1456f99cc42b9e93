package org.conferencecomplaints.platform.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * The settings under {@code complaints} that the application reads, from its code and its files: name and default,
 * which is empty where there is none. What is named by whoever sets it, such as a council, is {@code <>} here.
 */
final class KnownSettings {

    private static final Path CODE = Path.of("src/main/java");
    private static final Path FILES = Path.of("src/main/resources");
    private static final Pattern READ = Pattern.compile("\"\\$\\{(complaints\\.[a-z0-9.-]+)(?::([^}]*))?}");
    private static final Pattern NAMED = Pattern.compile("= \"(complaints(?:\\.[a-z0-9-]+)+)\";");

    private final Map<String, String> settings = new TreeMap<>();

    static Map<String, String> all() {
        KnownSettings known = new KnownSettings();
        known.readByClasses();
        known.namedInCode();
        known.setInFiles();
        return known.settings;
    }

    private void namedInCode() {
        try (Stream<Path> files = Files.walk(CODE)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String code = Files.readString(file);
                for (Pattern kind : new Pattern[] {READ, NAMED}) {
                    Matcher setting = kind.matcher(code);
                    while (setting.find()) {
                        add(setting.group(1), kind == READ ? setting.group(2) : null);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readByClasses() {
        ClassPathScanningCandidateComponentProvider classes = new ClassPathScanningCandidateComponentProvider(false);
        classes.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        classes.findCandidateComponents("org.conferencecomplaints").forEach(found -> {
            Class<?> type = ClassUtils.resolveClassName(found.getBeanClassName(), null);
            addAll(type.getAnnotation(ConfigurationProperties.class).value(), type);
        });
    }

    private void addAll(String prefix, Class<?> record) {
        for (RecordComponent component : record.getRecordComponents()) {
            DefaultValue otherwise = Arrays.stream(record.getDeclaredConstructors()[0].getParameters())
                .filter(parameter -> parameter.getName().equals(component.getName())).findFirst()
                .map(parameter -> parameter.getAnnotation(DefaultValue.class)).orElse(null);
            addAll(prefix + "." + kebab(component.getName()), component.getGenericType(),
                otherwise == null ? null : String.join(", ", otherwise.value()));
        }
    }

    private void addAll(String name, Type type, String otherwise) {
        if (type instanceof ParameterizedType generic) {
            Type inner = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            addAll(generic.getRawType() == Map.class ? name + ".<>" : name, inner, otherwise);
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            addAll(name, plain);
        } else {
            add(name, otherwise);
        }
    }

    /** What a file sets, with what the classes say of names that whoever sets them chooses. */
    private void setInFiles() {
        for (String file : new String[] {"application.yml", "application-production.yml"}) {
            YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
            yaml.setResources(new FileSystemResource(FILES.resolve(file)));
            Properties values = yaml.getObject();
            values.forEach((name, value) -> {
                String plain = name.toString().replaceAll("\\[\\d+]", "");
                boolean named = settings.containsKey(plain)
                    || settings.keySet().stream().noneMatch(known -> covers(known, plain));
                if (plain.startsWith("complaints.") && (named || isOneOfOurNames(plain, value))) {
                    settings.remove(parent(plain) + ".<>");
                    add(plain, String.valueOf(value));
                }
            });
        }
    }

    /** Such as one of the windows: the names are the diagrams'. */
    private boolean isOneOfOurNames(String name, Object value) {
        return !name.startsWith("complaints.councils.") && !String.valueOf(value).isEmpty()
            && (settings.containsKey(parent(name) + ".<>")
                || settings.keySet().stream().anyMatch(known -> parent(known).equals(parent(name))));
    }

    private static String parent(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static boolean covers(String known, String name) {
        return name.matches(Pattern.quote(known).replace("<>", "\\E[^.]+\\Q"));
    }

    private void add(String name, String otherwise) {
        settings.merge(name, otherwise == null ? "" : otherwise, (before, now) -> now.isEmpty() ? before : now);
    }

    /** Whether such a setting is read, however environment variables spell it. */
    static boolean isKnown(String environmentVariable) {
        return all().keySet().stream().anyMatch(known -> environmentVariable
            .matches(variable(known.replace("<>", "ANYNAME")).replace("ANYNAME", "[A-Z0-9]+")));
    }

    /** How an environment variable spells this setting. */
    static String variable(String setting) {
        return setting.replace("-", "").replace('.', '_').toUpperCase(java.util.Locale.ROOT);
    }

    private static String kebab(String name) {
        return ConfigurationPropertyName.adapt(name.replaceAll("([A-Z])", "-$1"), '.').toString().toLowerCase();
    }
}
