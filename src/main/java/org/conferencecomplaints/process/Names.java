package org.conferencecomplaints.process;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a parameter of a {@link FromDiagram} method names, so that a diagram that misspells it is refused before it
 * runs.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Names {

    Kind value();

    /** The kinds of names that a diagram is checked for. */
    enum Kind {
        /** A letter template, such as {@code hackney/feedback}. */
        LETTER,
        /** A clause of a procedure, such as {@code H-1.2}. */
        CLAUSE,
        /** A clause and its limit, such as {@code H-1.2: 3 working days}. */
        LIMIT,
        /** A group of staff. */
        GROUP,
        /** A window whose length is a setting, such as {@code further-review}. */
        WINDOW
    }
}
