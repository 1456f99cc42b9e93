package org.conferencecomplaints.platform;

/** A form that has been sent and kept comes again with other words, as after going back in the browser. */
public class AlreadySubmitted extends Refusal {

    AlreadySubmitted() {
        super(null, "This form has been sent already, and what it said then is kept. If what stands here now is "
            + "something further, send it again.");
    }
}
