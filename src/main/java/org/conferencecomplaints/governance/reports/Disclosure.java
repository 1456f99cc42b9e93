package org.conferencecomplaints.governance.reports;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Small-number suppression: decides which numbers of a report are published, so that nobody can be recognised.
 * <ul>
 * <li>A figure of one to four complaints is hidden. A zero is shown: there is nobody to recognise.
 * <li>In each table more figures are hidden, the smallest first, until the total does not give the hidden ones away;
 *     where that does not help, the whole table is withheld, zeros too.
 * <li>Across tables, a figure is hidden if taking it from another one, or from what is known of a table's hidden
 *     figures together, leaves one to four complaints or exactly what another hidden figure counts.
 * <li>With fewer than five complaints in all nothing is published.
 * </ul>
 * Hidden figures all look alike: which of them are under five is not told.
 */
final class Disclosure {

    /** The smallest number of complaints that is told. */
    static final int ENOUGH = 5;

    private final ElementSet elements;
    private final Figure everything;
    private final List<Figure> figures = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();

    Disclosure(ElementSet elements) {
        this.elements = elements;
        this.everything = figure(elements.all());
    }

    /** The figure of all complaints. */
    Figure everything() {
        return everything;
    }

    /** A figure that is part of no sum. */
    Figure figure(BitSet counted) {
        Figure figure = new Figure(counted);
        figures.add(figure);
        return figure;
    }

    /** Figures that add up to the total. */
    Table table(Figure total, List<BitSet> parts) {
        Table table = new Table(total, parts.stream().map(this::figure).toList());
        tables.add(table);
        return table;
    }

    /** Hides what may not be published. */
    void protect() {
        if (elements.isSmall(everything.counted())) {
            figures.forEach(Figure::hide);
            tables.forEach(Table::withhold);
            return;
        }
        figures.stream().filter(figure -> elements.isSmall(figure.counted())).forEach(Figure::hide);
        boolean changed;
        do {
            changed = false;
            for (Table table : tables) {
                changed |= table.protect(elements, everything);
            }
            changed |= hideWhatGivesAway();
        } while (changed);
    }

    private boolean hideWhatGivesAway() {
        List<Known> known = known();
        for (Known one : known) {
            if (isHiddenElsewhere(one.counted) && one.hide.getAsBoolean()) {
                return true;
            }
            for (Known other : known) {
                if (givesAway(one.counted, other.counted) && (one.hide.getAsBoolean() || other.hide.getAsBoolean())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the larger less the smaller, which is part of it, may not be known. */
    private boolean givesAway(BitSet smaller, BitSet larger) {
        BitSet beyond = (BitSet) smaller.clone();
        beyond.andNot(larger);
        if (!beyond.isEmpty() || smaller.cardinality() == larger.cardinality()) {
            return false;
        }
        BitSet rest = (BitSet) larger.clone();
        rest.andNot(smaller);
        return elements.isSmall(rest) || isHiddenElsewhere(rest);
    }

    private boolean isHiddenElsewhere(BitSet counted) {
        return figures.stream().anyMatch(figure -> figure.isHidden() && figure.counted().equals(counted));
    }

    private List<Known> known() {
        List<Known> known = new ArrayList<>();
        figures.stream().filter(figure -> !figure.isHidden() && !figure.isZero())
            .forEach(figure -> known.add(new Known(figure.counted(), () -> hide(figure))));
        tables.forEach(table -> table.knownSum().ifPresent(sum -> known.add(new Known(sum, table::hideSmallest))));
        return known;
    }

    /** The number of all complaints stands at the head of the report; what counts the same is no secret either. */
    private boolean hide(Figure figure) {
        if (figure.counted().equals(everything.counted())) {
            return false;
        }
        figure.hide();
        return true;
    }

    /** What a reader knows a count of, and how to keep them from knowing it. */
    private record Known(BitSet counted, BooleanSupplier hide) {}
}
