package org.conferencecomplaints.engine.guard;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * The engine's expression manager, restricted to an allow-list: {@link AllowedNames}, and those of the engine's
 * functions that the standard filters call. A field that nobody has answered is null, so that conditions may ask for
 * it before its form was shown; so is what the caller of a process may leave out.
 */
public final class AllowListExpressions extends JuelExpressionManager {

    private static final Set<String> FUNCTIONS = Set.of("currentUser", "currentUserGroups", "now");

    private final BiPredicate<VariableScope, String> mayBeUnset;

    /**
     * All that expressions know.
     *
     * @param beans   the beans that diagrams may call, by name
     * @param mayBeUnset whether a variable of this name is null where it is not set: a field of the procedure's forms,
     *                   or
     *                   what the caller of a process may leave out
     */
    public AllowListExpressions(Map<Object, Object> beans, BiPredicate<VariableScope, String> mayBeUnset) {
        super(beans);
        this.mayBeUnset = mayBeUnset;
    }

    @Override
    protected ELResolver createElResolver() {
        return new AllowedNames(beans, mayBeUnset);
    }

    @Override
    public void addFunction(String name, Method function) {
        if (FUNCTIONS.contains(name)) {
            super.addFunction(name, function);
        }
    }
}
