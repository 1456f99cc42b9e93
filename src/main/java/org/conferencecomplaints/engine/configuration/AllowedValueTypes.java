package org.conferencecomplaints.engine.configuration;

import java.util.Set;
import org.camunda.bpm.engine.impl.variable.ValueTypeResolverImpl;
import org.camunda.bpm.engine.variable.type.ValueType;

/**
 * The types of variables that REST clients and forms may send. Serialised objects are not among them: a form has no
 * use for them, and the engine would take them apart before anything could be checked.
 */
final class AllowedValueTypes extends ValueTypeResolverImpl {

    private static final Set<ValueType> REFUSED = Set.of(ValueType.OBJECT);

    @Override
    public ValueType typeForName(String name) {
        ValueType type = super.typeForName(name);
        return type != null && REFUSED.contains(type) ? null : type;
    }
}
