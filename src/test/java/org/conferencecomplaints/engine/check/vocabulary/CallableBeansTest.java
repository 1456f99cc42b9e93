package org.conferencecomplaints.engine.check.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conferencecomplaints.engine.check.Bundled;
import org.conferencecomplaints.process.FromDiagram;
import org.conferencecomplaints.process.ProcessBean;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class CallableBeansTest {

    private static final Set<Class<?>> PLAIN = Set.of(String.class, boolean.class, int.class);

    @Test
    void areFoundInTheContextBehindTheirProxies() {
        // Local, so that the application's own contexts in other tests do not find it.
        @ProcessBean("marked")
        class Marked {
        }
        class Unmarked {
        }
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean("marked", Marked.class, () -> proxied(new Marked()));
            context.registerBean("unmarked", Unmarked.class, Unmarked::new);
            context.refresh();
            assertThat(context.getBean("marked").getClass()).isNotEqualTo(Marked.class);

            assertThat(CallableBeans.in(context)).isEqualTo(Map.of("marked", Marked.class));
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T proxied(T bean) {
        ProxyFactory proxy = new ProxyFactory(bean);
        proxy.setProxyTargetClass(true);
        return (T) proxy.getProxy();
    }

    @Test
    void takeAtMostThreePlainArgumentsAndAreNotOverloaded() {
        assertThat(Bundled.beans()).isNotEmpty();
        Bundled.beans().forEach((name, type) -> {
            List<Method> methods = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(FromDiagram.class)).toList();
            assertThat(methods).as(name).isNotEmpty();
            assertThat(methods).as(name).extracting(Method::getName).doesNotHaveDuplicates();
            assertThat(methods).as(name).allSatisfy(method -> {
                assertThat(Modifier.isPublic(method.getModifiers())).as(method.getName()).isTrue();
                assertThat(method.getParameterTypes()).as(method.getName()).hasSizeLessThanOrEqualTo(3);
                assertThat(PLAIN).as(method.getName()).containsAll(List.of(method.getParameterTypes()));
            });
        });
    }
}
