package org.conferencecomplaints.process;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that diagrams may call. It takes at most three strings, booleans or whole numbers (dates as ISO strings),
 * is not overloaded, and may be repeated: the engine runs a step again after a crash.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface FromDiagram {

    /**
     * The name by which diagrams of the release before know it. It works for one release more, for a council's own
     * diagrams and for complaints that run on an older version; the log says so when such a diagram is deployed.
     */
    String formerly() default "";
}
