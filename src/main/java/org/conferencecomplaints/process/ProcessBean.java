package org.conferencecomplaints.process;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/** A bean that diagrams may call, by this name. Of its methods they may call those marked {@link FromDiagram}. */
@Documented
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ProcessBean {

    /** The name by which diagrams know the bean. */
    @AliasFor(annotation = Component.class, attribute = "value")
    String value();
}
