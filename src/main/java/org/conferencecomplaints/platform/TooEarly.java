package org.conferencecomplaints.platform;

import java.time.Instant;

/** A step has to wait for something that ends by a certain time. It did not fail, and is done then. */
public final class TooEarly extends RuntimeException {

    private final transient Instant again;

    public TooEarly(String why, Instant again) {
        super(why);
        this.again = again;
    }

    public Instant again() {
        return again;
    }
}
