package org.conferencecomplaints.engine.procedures;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.conferencecomplaints.process.ProcessBean;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * The beans that expressions of diagrams may call, by name, and no others. A bean is fetched when it is first called:
 * those beans need the engine, which is being built when this map is handed to it.
 */
public final class DiagramBeans extends AbstractMap<Object, Object> {

    private final ConfigurableListableBeanFactory beans;
    private volatile Set<String> names;

    public DiagramBeans(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public boolean containsKey(Object key) {
        return key instanceof String name && names().contains(name);
    }

    @Override
    public Object get(Object key) {
        return containsKey(key) ? beans.getBean((String) key) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return names().stream()
            .<Entry<Object, Object>>map(name -> new SimpleImmutableEntry<>(name, beans.getBean(name)))
            .collect(Collectors.toSet());
    }

    private Set<String> names() {
        if (names == null) {
            names = Arrays.stream(beans.getBeanNamesForAnnotation(ProcessBean.class)).collect(Collectors.toSet());
        }
        return names;
    }
}
