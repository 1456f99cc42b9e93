package org.conferencecomplaints.engine.staff;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Brings tenants, groups, sample staff, filters and grants up to date at every start, before the first request. */
@Component
public class FirstStart implements SmartInitializingSingleton {

    private final Directory directory;
    private final SampleStaffRoom sampleStaff;
    private final StandardFilters filters;
    private final Grants grants;

    public FirstStart(Directory directory, SampleStaffRoom sampleStaff, StandardFilters filters, Grants grants) {
        this.directory = directory;
        this.sampleStaff = sampleStaff;
        this.filters = filters;
        this.grants = grants;
    }

    @Override
    public void afterSingletonsInstantiated() {
        directory.complete();
        sampleStaff.complete();
        grants.standing(filters.complete());
    }
}
