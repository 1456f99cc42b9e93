package org.conferencecomplaints.engine;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * Expressions of diagrams: the variables, the beans meant for diagrams, and nothing else of the application. A field
 * that nobody has answered is null, so that conditions may ask for it before its form was shown.
 */
final class ProcessExpressions extends SpringExpressionManager {

    private final Supplier<Set<String>> fields;

    ProcessExpressions(Map<Object, Object> beans, Supplier<Set<String>> fields) {
        super(null, beans);
        this.fields = fields;
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolvers = new CompositeELResolver();
        resolvers.add(super.createElResolver());
        resolvers.add(new UnansweredFields());
        return resolvers;
    }

    private final class UnansweredFields extends ELResolver {

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            if (base == null && fields.get().contains(property)) {
                context.setPropertyResolved(true);
            }
            return null;
        }

        @Override
        public Class<?> getType(ELContext context, Object base, Object property) {
            return null;
        }

        @Override
        public void setValue(ELContext context, Object base, Object property, Object value) {
            // Nothing is ever assigned.
        }

        @Override
        public boolean isReadOnly(ELContext context, Object base, Object property) {
            return true;
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext context, Object base) {
            return null;
        }

        @Override
        public java.util.Iterator<java.beans.FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
            return null;
        }
    }
}
