package org.conferencecomplaints.governance.reports;

import java.util.BitSet;

/** A count of the report, with what it counts: without that, nobody can tell what it gives away beside other counts. */
final class Figure {

    private final BitSet counted;
    private boolean hidden;

    Figure(BitSet counted) {
        this.counted = counted;
    }

    int count() {
        return counted.cardinality();
    }

    BitSet counted() {
        return counted;
    }

    boolean isZero() {
        return counted.isEmpty();
    }

    boolean isHidden() {
        return hidden;
    }

    void hide() {
        hidden = true;
    }

    /** As it may be published. */
    PublishedCount published() {
        return hidden ? PublishedCount.WITHHELD : new PublishedCount(count(), false);
    }
}
