package org.conferencecomplaints.engine.guard;

import java.lang.reflect.Field;
import org.springframework.util.ReflectionUtils;

/** Reads private fields of the engine's commands by reflection. */
final class CommandFields {

    private CommandFields() {
    }

    /** The value of a field; an engine that has no such field is another one than this was written for. */
    static Object read(Object object, String name) {
        Field field = ReflectionUtils.findField(object.getClass(), name);
        if (field == null) {
            throw new IllegalStateException("The engine's " + object.getClass().getName() + " has no " + name);
        }
        ReflectionUtils.makeAccessible(field);
        return ReflectionUtils.getField(field, object);
    }
}
