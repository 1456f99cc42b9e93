package org.conferencecomplaints.web.support;

/** A telephone number, as people read it and as a link rings it. */
public record Phone(String number) {

    String href() {
        return "tel:" + number.replaceAll("[^0-9+]", "");
    }
}
