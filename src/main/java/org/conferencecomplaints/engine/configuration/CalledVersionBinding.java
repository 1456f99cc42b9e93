package org.conferencecomplaints.engine.configuration;

import org.camunda.bpm.engine.impl.bpmn.behavior.CallableElementActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.core.model.BaseCallableElement.CallableElementBinding;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Binds call activities to their own deployment. A procedure calls the shared diagrams that were deployed with it,
 * whatever the diagram says: a running complaint stays on its version in all it does.
 */
final class CalledVersionBinding extends AbstractBpmnParseListener {

    @Override
    public void parseCallActivity(Element callActivity, ScopeImpl scope, ActivityImpl activity) {
        CallableElementActivityBehavior call = (CallableElementActivityBehavior) activity.getActivityBehavior();
        call.getCallableElement().setBinding(CallableElementBinding.DEPLOYMENT);
    }
}
