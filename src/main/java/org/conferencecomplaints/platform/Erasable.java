package org.conferencecomplaints.platform;

import java.util.Locale;
import org.springframework.core.Ordered;

/**
 * Erasure of what one package keeps of a complaint whose retention has ended. Every package with a table or
 * files about complaints has one: a test looks at all tables that refer to a complaint, and fails where something is
 * left.
 *
 * <p>Called in one transaction for all of them. Files go at once: a run that breaks off is taken up again, and what is
 * gone already is no fault then.
 */
public interface Erasable extends Ordered {

    /** Erases what is kept of this closed complaint. */
    void erase(String reference, Extent extent);

    /** In which order: what refers to another's rows goes before it, with a lower number; the register comes last. */
    @Override
    default int getOrder() {
        return 0;
    }

    /** How much is erased. */
    enum Extent {

        /** All but what the yearly report counts, which then names nobody. */
        ANONYMISED,
        /** Everything. */
        DELETED;

        /** As people read it. */
        public String inWords() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
