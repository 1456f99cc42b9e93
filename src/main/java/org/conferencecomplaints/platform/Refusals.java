package org.conferencecomplaints.platform;

import java.util.List;
import java.util.stream.Collectors;

/** Several validation errors of one request. Its field is the first one's. */
public class Refusals extends Refusal {

    private final List<Refusal> each;

    public Refusals(List<Refusal> each) {
        super(each.get(0).field(), each.stream().map(Refusal::getMessage).collect(Collectors.joining(" ")));
        this.each = List.copyOf(each);
    }

    public List<Refusal> each() {
        return each;
    }
}
