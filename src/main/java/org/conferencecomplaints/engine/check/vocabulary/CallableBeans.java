package org.conferencecomplaints.engine.check.vocabulary;

import java.util.Map;
import java.util.TreeMap;
import org.conferencecomplaints.process.ProcessBean;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;

/** The beans that diagrams may call. */
public final class CallableBeans {

    private CallableBeans() {
    }

    /** Their classes by bean name, as {@link Vocabulary} takes them; none of the beans is made for that. */
    public static Map<String, Class<?>> in(ApplicationContext context) {
        Map<String, Class<?>> beans = new TreeMap<>();
        for (String name : context.getBeanNamesForAnnotation(ProcessBean.class)) {
            Class<?> type = context.getType(name, false);
            if (type != null) {
                beans.put(name, ClassUtils.getUserClass(type));
            }
        }
        return beans;
    }
}
