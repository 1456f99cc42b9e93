package org.conferencecomplaints.engine.guard;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * Expressions of diagrams and filters: {@link AllowedNames}, and of the engine's functions those that the standard
 * filters call. A field that nobody has answered is null, so that conditions may ask for it before its form was shown.
 */
public final class AllowListExpressions extends JuelExpressionManager {

    private static final Set<String> FUNCTIONS = Set.of("currentUser", "currentUserGroups", "now");

    private final BiPredicate<VariableScope, String> isField;

    /**
     * All that expressions know.
     *
     * @param beans   the beans that diagrams may call, by name
     * @param isField whether the forms of the case's procedure have a field of this name
     */
    public AllowListExpressions(Map<Object, Object> beans, BiPredicate<VariableScope, String> isField) {
        super(beans);
        this.isField = isField;
    }

    @Override
    protected ELResolver createElResolver() {
        return new AllowedNames(beans, isField);
    }

    @Override
    public void addFunction(String name, Method function) {
        if (FUNCTIONS.contains(name)) {
            super.addFunction(name, function);
        }
    }
}
