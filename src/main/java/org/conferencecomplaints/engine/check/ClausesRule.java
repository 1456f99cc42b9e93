package org.conferencecomplaints.engine.check;

/** The clauses that elements say they keep exist. */
final class ClausesRule implements Rule {

    private final Known known;

    ClausesRule(Known known) {
        this.known = known;
    }

    @Override
    public void check(Diagram diagram, Findings findings) {
        for (BpmnElement element : diagram.elements()) {
            String list = element.property("clause");
            if (!list.isEmpty()) {
                for (String clause : list.split(",")) {
                    findings.add(element, Nearest.missing("clause", clause.strip(), known.clauses()));
                }
            }
        }
    }
}
