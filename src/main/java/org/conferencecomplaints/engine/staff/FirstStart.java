package org.conferencecomplaints.engine.staff;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Brings tenants, groups, sample staff, the first administrator, filters and grants up to date at every start, before the first request. */
@Component
public class FirstStart implements SmartInitializingSingleton {

    private final Directory directory;
    private final SampleStaffRoom sampleStaff;
    private final FirstAdministrator firstAdministrator;
    private final StandardFilters filters;
    private final Grants grants;

    FirstStart(Directory directory, SampleStaffRoom sampleStaff, FirstAdministrator firstAdministrator,
                      StandardFilters filters, Grants grants) {
        this.directory = directory;
        this.sampleStaff = sampleStaff;
        this.firstAdministrator = firstAdministrator;
        this.filters = filters;
        this.grants = grants;
    }

    @Override
    public void afterSingletonsInstantiated() {
        directory.complete();
        sampleStaff.complete();
        firstAdministrator.complete();
        grants.standing(filters.complete());
    }
}
