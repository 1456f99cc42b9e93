package org.conferencecomplaints.engine.identity;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Creates tenants, groups, sample staff, the first administrator, filters and grants at every start, before the first
 * request, where they are missing.
 */
@Component
public class FirstStart implements SmartInitializingSingleton {

    private final EngineDirectory directory;
    private final SampleStaffCreator sampleStaff;
    private final FirstAdministrator firstAdministrator;
    private final StandardFilters filters;
    private final Grants grants;
    private final StartLock turn;
    private final TransactionTemplate transaction;

    FirstStart(EngineDirectory directory, SampleStaffCreator sampleStaff, FirstAdministrator firstAdministrator,
               StandardFilters filters, Grants grants, StartLock turn, TransactionTemplate transaction) {
        this.directory = directory;
        this.sampleStaff = sampleStaff;
        this.firstAdministrator = firstAdministrator;
        this.filters = filters;
        this.grants = grants;
        this.turn = turn;
        this.transaction = transaction;
    }

    /** All or nothing, and one node after the other. */
    @Override
    public void afterSingletonsInstantiated() {
        turn.take(() -> transaction.executeWithoutResult(status -> complete()));
    }

    private void complete() {
        directory.complete();
        sampleStaff.complete();
        firstAdministrator.complete();
        grants.standing(filters.complete());
    }
}
