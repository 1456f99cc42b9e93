package org.conferencecomplaints.platform;

/**
 * Refusal of a form that has been submitted already and now comes with other answers, as after going back in the
 * browser.
 */
public class AlreadySubmitted extends Refusal {

    AlreadySubmitted() {
        super(null, "This form has been sent already, and what it said then is kept. If what stands here now is "
            + "something further, send it again.");
    }
}
