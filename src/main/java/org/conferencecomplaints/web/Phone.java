package org.conferencecomplaints.web;

/** A telephone number, as people read it and as a link rings it. */
record Phone(String number) {

    String href() {
        return "tel:" + number.replaceAll("[^0-9+]", "");
    }
}
