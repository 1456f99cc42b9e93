package org.conferencecomplaints.platform.startup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.logging.Log;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Deprecated names of settings, accepted for one release however they are set. The start warns of each. Where the new
 * name is set too, it wins over the old one, and the warning says so.
 */
public class DeprecatedSettings implements EnvironmentPostProcessor, Ordered {

    /** New name by old name. In files, what is below an old name is renamed with it. */
    static final Map<String, String> NAMES = new TreeMap<>(Map.ofEntries(
        Map.entry("complaints.post.letters", "complaints.delivery.letters"),
        Map.entry("complaints.post.email", "complaints.delivery.email"),
        Map.entry("complaints.post.longest", "complaints.delivery.longest"),
        Map.entry("complaints.post.notify.api-key", "complaints.delivery.notify.api-key"),
        Map.entry("complaints.post.notify.email-template", "complaints.delivery.notify.email-template"),
        Map.entry("complaints.post.notify.base-url", "complaints.delivery.notify.base-url"),
        Map.entry("complaints.post.notify.timeout", "complaints.delivery.notify.timeout"),
        Map.entry("complaints.post.notify.ask-every", "complaints.delivery.notify.ask-every"),
        Map.entry("complaints.limits.request", "complaints.requests.largest"),
        Map.entry("complaints.figures.every", "complaints.metrics.every"),
        Map.entry("complaints.rounds.further-review", "complaints.repeats.further-review"),
        Map.entry("complaints.rounds", "complaints.repeats")));

    private static final String OWN_FILES = "Config resource 'class path resource [";

    private final Log log;

    public DeprecatedSettings(DeferredLogFactory logs) {
        this.log = logs.getLog(getClass());
    }

    /** After the files with settings have been read. */
    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        List<ConfigurationPropertySource> sources = environment.getPropertySources().stream()
            .filter(DeprecatedSettings::isSetFromOutside).map(ConfigurationPropertySource::from).toList();
        Map<String, Object> renamed = new LinkedHashMap<>();
        NAMES.forEach((before, now) -> sources
            .forEach(source -> rename(source, ConfigurationPropertyName.of(before), ConfigurationPropertyName.of(now),
                sources, renamed)));
        if (!renamed.isEmpty()) {
            environment.getPropertySources().addFirst(new MapPropertySource("deprecatedSettings", renamed));
        }
    }

    private static boolean isSetFromOutside(PropertySource<?> source) {
        return !ConfigurationPropertySources.isAttachedConfigurationPropertySource(source)
            && !(source instanceof PropertySource.StubPropertySource) && !source.getName().startsWith(OWN_FILES);
    }

    private void rename(ConfigurationPropertySource source, ConfigurationPropertyName before,
                        ConfigurationPropertyName now, List<ConfigurationPropertySource> sources,
                        Map<String, Object> renamed) {
        Stream<ConfigurationPropertyName> below = source instanceof IterableConfigurationPropertySource listed
            && !(source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource)
                ? listed.stream().filter(before::isAncestorOf).filter(name -> !NAMES.containsKey(name.toString()))
                : Stream.empty();
        Stream.concat(Stream.of(before), below).filter(name -> source.getConfigurationProperty(name) != null)
            .forEach(name -> {
                ConfigurationPropertyName newName = now.append(name.subName(before.getNumberOfElements()));
                Object value = source.getConfigurationProperty(name).getValue();
                if (renamed.containsKey(newName.toString())) {
                    return;
                }
                if (sources.stream().anyMatch(each -> each.getConfigurationProperty(newName) != null)) {
                    log.warn("The setting %s is deprecated and not used: %s is set too".formatted(name, newName));
                } else {
                    log.warn("The setting %s is deprecated and will not work in the next release: use %s"
                        .formatted(name, newName));
                    renamed.put(newName.toString(), value);
                }
            });
    }
}
