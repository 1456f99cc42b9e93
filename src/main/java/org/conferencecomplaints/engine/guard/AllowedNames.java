package org.conferencecomplaints.engine.guard;

import java.beans.FeatureDescriptor;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;
import org.conferencecomplaints.process.FromDiagram;
import org.conferencecomplaints.process.ProcessBean;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;

/**
 * The allow-list of names for expressions at run time: the beans meant for diagrams and their marked methods, the
 * variables, unanswered fields, and three plain properties of the execution. Everything else is unknown here, so that
 * no expression, wherever it comes from, gets from one object to another (CVE-2026-109432). An expression of a query,
 * which belongs to no case, knows no name at all.
 */
final class AllowedNames extends ELResolver {

    private static final Object UNKNOWN = new Object();

    private final Map<Object, Object> beans;
    private final BiPredicate<VariableScope, String> mayBeUnset;
    private final ELResolver variables = new VariableScopeElResolver();
    private final ELResolver methods = new BeanELResolver(true);

    AllowedNames(Map<Object, Object> beans, BiPredicate<VariableScope, String> mayBeUnset) {
        this.beans = beans;
        this.mayBeUnset = mayBeUnset;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        Object value = base == null ? named(context, property) : ofExecution(base, property);
        context.setPropertyResolved(value != UNKNOWN);
        return value == UNKNOWN ? null : value;
    }

    private Object named(ELContext context, Object name) {
        VariableScope scope = (VariableScope) context.getContext(VariableScope.class);
        if (scope == null) {
            return UNKNOWN;
        }
        if (beans.containsKey(name)) {
            return beans.get(name);
        }
        context.setPropertyResolved(false);
        Object variable = variables.getValue(context, null, name);
        if (context.isPropertyResolved()) {
            return variable;
        }
        return mayBeUnset.test(scope, (String) name) ? null : UNKNOWN;
    }

    private static Object ofExecution(Object base, Object property) {
        if (!(base instanceof DelegateExecution execution) || !(property instanceof String name)) {
            return UNKNOWN;
        }
        return switch (name) {
            case "processBusinessKey" -> execution.getProcessBusinessKey();
            case "processInstanceId" -> execution.getProcessInstanceId();
            case "tenantId" -> execution.getTenantId();
            default -> UNKNOWN;
        };
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        return forDiagrams(base, method)
            .map(name -> methods.invoke(context, base, name, types, arguments)).orElse(null);
    }

    /** The present name of a method for diagrams. The bean may be a proxy, whose methods carry no marks. */
    private static Optional<String> forDiagrams(Object base, Object method) {
        Class<?> type = base == null ? Object.class : ClassUtils.getUserClass(base);
        return AnnotatedElementUtils.hasAnnotation(type, ProcessBean.class)
            ? Arrays.stream(type.getMethods()).filter(known -> isCalled(known, method)).map(Method::getName).findFirst()
            : Optional.empty();
    }

    private static boolean isCalled(Method known, Object name) {
        FromDiagram mark = known.getAnnotation(FromDiagram.class);
        return mark != null
            && (known.getName().equals(name) || !mark.formerly().isEmpty() && mark.formerly().equals(name));
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        throw new PropertyNotWritableException("Expressions change nothing");
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return null;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return null;
    }
}
