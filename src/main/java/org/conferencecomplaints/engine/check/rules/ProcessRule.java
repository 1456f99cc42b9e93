package org.conferencecomplaints.engine.check.rules;

import java.util.List;
import org.conferencecomplaints.engine.check.diagram.BpmnElement;
import org.conferencecomplaints.engine.check.diagram.Diagram;
import org.conferencecomplaints.engine.check.diagram.Findings;
import org.conferencecomplaints.engine.check.vocabulary.NearestName;
import org.conferencecomplaints.engine.check.vocabulary.Vocabulary;

/** Rule: a file holds one executable process of the same name; a council's procedure says whose it is. */
public final class ProcessRule implements Rule {

    private static final String ENDING = ".bpmn";

    private final Vocabulary known;

    public ProcessRule(Vocabulary known) {
        this.known = known;
    }

    @Override
    public void check(Diagram diagram, Findings findings) {
        List<BpmnElement> processes = diagram.all("process").toList();
        if (processes.size() != 1) {
            findings.add(diagram.file(), "has " + processes.size() + " processes: a file holds one");
        }
        for (BpmnElement process : processes) {
            process(process, findings);
            ownership(process, findings);
        }
    }

    private static void process(BpmnElement process, Findings findings) {
        if (!process.diagram().file().equals(process.id() + ENDING)) {
            findings.add(process, "the process id '" + process.id() + "' is not the file's name");
        }
        if (!process.id().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            findings.add(process, "the process id '" + process.id() + "' is not in lower-case words with hyphens");
        }
        if (!process.attribute("isExecutable").equals("true")) {
            findings.add(process, "the process is not executable");
        }
        if (process.camunda("historyTimeToLive").isEmpty()) {
            findings.add(process, "the process has no historyTimeToLive: its history would never be cleared");
        }
        if (process.label().isEmpty()) {
            findings.add(process, "the process has no name: Tasklist would show its id");
        }
    }

    private void ownership(BpmnElement process, Findings findings) {
        String tenant = process.property("tenant");
        String prefix = process.property("referencePrefix");
        if (!tenant.isEmpty()) {
            findings.add(process, NearestName.missing("council", tenant, known.tenants()));
        }
        if (tenant.isEmpty() != prefix.isEmpty()) {
            findings.add(process,
                "a procedure has both the properties 'tenant' and 'referencePrefix', a shared diagram none");
        }
        if (!prefix.isEmpty() && !prefix.matches("[A-Z]{2,5}")) {
            findings.add(process, "the referencePrefix '" + prefix + "' is not of two to five capital letters");
        }
    }
}
