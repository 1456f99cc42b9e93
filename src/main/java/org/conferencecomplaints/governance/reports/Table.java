package org.conferencecomplaints.governance.reports;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Figures that add up to a total: each thing counted stands in exactly one of them. */
final class Table {

    private final Figure total;
    private final List<Figure> parts;
    private boolean withheld;

    Table(Figure total, List<Figure> parts) {
        this.total = total;
        this.parts = parts;
    }

    /** Nothing of it is published, zeros included. */
    boolean isWithheld() {
        return withheld;
    }

    Figure total() {
        return total;
    }

    List<Figure> parts() {
        return parts;
    }

    void withhold() {
        parts.forEach(Figure::hide);
        withheld = true;
    }

    /**
     * Hides as many more parts as it takes that the hidden ones cannot be worked out from the total. Tells whether
     * that changed anything.
     */
    boolean protect(ElementSet elements, Figure everything) {
        if (withheld || !total.isHidden() && hidden().isEmpty()) {
            return false;
        }
        if (total.isHidden()) {
            withhold();
            return true;
        }
        boolean changed = false;
        while (!isSafe(elements)) {
            changed = true;
            if (!hideSmallest()) {
                hideTotalThatIsItsOnlyPart(everything);
                withhold();
                return true;
            }
        }
        return changed;
    }

    /** What is known of the hidden parts together: the total less those shown. */
    Optional<BitSet> knownSum() {
        if (withheld || total.isHidden() || hidden().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(union(hidden()));
    }

    /**
     * Hides the smallest part that is shown and not zero, and all of that size: which of two equal ones is hidden would
     * tell of the order they stand in. False where there is none.
     */
    boolean hideSmallest() {
        List<Figure> shown = parts.stream().filter(part -> !part.isHidden() && !part.isZero()).toList();
        OptionalInt smallest = shown.stream().mapToInt(Figure::count).min();
        shown.stream().filter(part -> part.count() == smallest.getAsInt()).forEach(Figure::hide);
        return smallest.isPresent();
    }

    /**
     * Each hidden part is known to be at least 1, and their sum is known. Safe is a sum that is not small itself and
     * leaves at least three values to each part, also when all of them are under five.
     */
    private boolean isSafe(ElementSet elements) {
        List<Figure> hidden = hidden();
        int sum = hidden.stream().mapToInt(Figure::count).sum();
        boolean allSmall = hidden.stream().allMatch(part -> elements.isSmall(part.counted()));
        int most = (Disclosure.ENOUGH - 1) * hidden.size() - 2;
        return hidden.size() > 1 && sum >= hidden.size() + 2 && (!allSmall || sum <= most)
            && !elements.isSmall(union(hidden));
    }

    private void hideTotalThatIsItsOnlyPart(Figure everything) {
        if (hidden().size() == 1 && total != everything) {
            total.hide();
        }
    }

    private static BitSet union(List<Figure> parts) {
        BitSet union = new BitSet();
        parts.forEach(part -> union.or(part.counted()));
        return union;
    }

    private List<Figure> hidden() {
        return parts.stream().filter(Figure::isHidden).toList();
    }
}
