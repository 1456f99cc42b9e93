package org.conferencecomplaints.platform.startup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Failure analysis that tells the operator what to set, without a stack trace. */
final class NotFitForProductionAnalyzer extends AbstractFailureAnalyzer<NotFitForProduction> {

    @Override
    protected FailureAnalysis analyze(Throwable failed, NotFitForProduction unfit) {
        return new FailureAnalysis(unfit.getMessage(), "Set these from outside: as environment variables, in a file"
            + " beside the application, or secrets as files in /run/secrets named like the setting. The operator's "
            + "guide says how.",
            unfit);
    }
}
