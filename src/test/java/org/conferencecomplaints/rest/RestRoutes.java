package org.conferencecomplaints.rest;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;

/** The engine's REST interface, as its classes declare it. */
final class RestRoutes {

    private static final int DEEPEST = 6;

    /**
     * One method at one address.
     *
     * @param names of query parameters, and of the fields of the body
     */
    record Route(String method, String path, List<String> names) {}

    private final Map<String, Route> routes = new LinkedHashMap<>();

    private RestRoutes() {
    }

    static List<Route> all() {
        RestRoutes routes = new RestRoutes();
        routes.add(DefaultProcessEngineRestServiceImpl.class, "", DEEPEST);
        return List.copyOf(routes.routes.values());
    }

    private void add(Class<?> resource, String prefix, int deepest) {
        List<Method> methods = Arrays.stream(resource.getMethods()).filter(method -> !method.isBridge())
            .sorted(Comparator.comparing(Method::toGenericString)).toList();
        List<String> names = methods.stream().flatMap(method -> names(method).stream()).distinct().sorted().toList();
        for (Method method : methods) {
            Path at = method.getAnnotation(Path.class);
            String path = at == null ? prefix : prefix + "/" + at.value().replaceAll("^/|/$", "");
            List<String> verbs = Arrays.stream(method.getAnnotations()).map(Annotation::annotationType)
                .map(verb -> verb.getAnnotation(HttpMethod.class)).filter(verb -> verb != null).map(HttpMethod::value)
                .toList();
            for (String verb : verbs) {
                List<String> own = new ArrayList<>(names(method));
                routes.put(verb + " " + path, new Route(verb, path, own.isEmpty() ? names : own));
            }
            if (verbs.isEmpty() && at != null && deepest > 0) {
                add(method.getReturnType(), path, deepest - 1);
            }
        }
    }

    private static Set<String> names(Method method) {
        Set<String> names = new LinkedHashSet<>();
        for (Parameter parameter : method.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                names.add(query.value());
            } else if (parameter.getAnnotations().length == 0
                && parameter.getType().getName().startsWith("org.camunda.bpm.engine.rest.dto")) {
                setters(parameter.getType()).forEach(names::add);
            }
        }
        return names;
    }

    private static Stream<String> setters(Class<?> body) {
        return Arrays.stream(body.getMethods()).map(Method::getName).filter(name -> name.matches("set[A-Z].*"))
            .map(name -> Character.toLowerCase(name.charAt(3)) + name.substring(4)).distinct().sorted();
    }
}
