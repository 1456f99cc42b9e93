package org.conferencecomplaints.engine.configuration;

import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.FORM_PROPERTY_UPDATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.JOB_CREATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.JOB_DELETE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.JOB_SUCCESS;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.VARIABLE_INSTANCE_CREATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.VARIABLE_INSTANCE_DELETE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.VARIABLE_INSTANCE_UPDATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;

/**
 * The engine's history level: everything that happened and who did it, without variables, because what families wrote
 * must not stay in the engine's history. The case file keeps it. Of jobs only failures are kept: the steps that they
 * carried out have a history of their own.
 */
final class ComplaintsHistoryLevel implements HistoryLevel {

    private static final Set<HistoryEventTypes> LEFT_OUT = Set.of(VARIABLE_INSTANCE_CREATE, VARIABLE_INSTANCE_UPDATE,
        VARIABLE_INSTANCE_MIGRATE, VARIABLE_INSTANCE_DELETE, VARIABLE_INSTANCE_UPDATE_DETAIL, FORM_PROPERTY_UPDATE,
        JOB_CREATE, JOB_SUCCESS, JOB_DELETE);

    @Override
    public int getId() {
        return 41;
    }

    @Override
    public String getName() {
        return "complaints";
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType eventType, Object entity) {
        return !LEFT_OUT.contains(eventType);
    }
}
