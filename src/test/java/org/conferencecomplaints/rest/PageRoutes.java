package org.conferencecomplaints.rest;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.conferencecomplaints.Application;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Our own addresses, as the controllers declare them. */
final class PageRoutes {

    private static final String OURS = Application.class.getPackageName();

    private PageRoutes() {
    }

    static List<RestRoutes.Route> all(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
            .filter(entry -> entry.getValue().getBeanType().getName().startsWith(OURS))
            .flatMap(entry -> entry.getKey().getPatternValues().stream()
                .flatMap(path -> methods(entry.getKey().getMethodsCondition().getMethods().stream()
                    .map(RequestMethod::asHttpMethod).toList())
                    .map(method -> new RestRoutes.Route(method.name(), path, names(entry.getValue())))))
            .filter(route -> !route.path().equals("/sign-out"))
            .sorted(Comparator.comparing(RestRoutes.Route::path).thenComparing(RestRoutes.Route::method)
                .thenComparing(route -> route.names().toString()))
            .toList();
    }

    private static Stream<HttpMethod> methods(List<HttpMethod> declared) {
        return declared.isEmpty() ? Stream.of(HttpMethod.GET, HttpMethod.POST) : declared.stream();
    }

    private static List<String> names(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
            .filter(parameter -> !parameter.hasParameterAnnotation(PathVariable.class))
            .flatMap(PageRoutes::names).distinct().toList();
    }

    private static Stream<String> names(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
        if (named != null && !named.name().isEmpty()) {
            return Stream.of(named.name());
        }
        if (type.isRecord()) {
            return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName);
        }
        return type.getName().startsWith(OURS)
            ? Arrays.stream(BeanUtils.getPropertyDescriptors(type)).map(property -> property.getName())
            : Stream.ofNullable(parameter.getParameter().getName());
    }
}
