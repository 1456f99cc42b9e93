package org.conferencecomplaints.governance.accesslog;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.organisation.StaffAccessChanged;
import org.conferencecomplaints.organisation.StaffAccessLog;
import org.conferencecomplaints.platform.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Table of the changes of staff's access, a row for each council that has to be told. */
@Repository
class StaffAccessChanges implements StaffAccessLog {

    private final JdbcClient jdbc;
    private final Councils councils;
    private final Clock clock;

    StaffAccessChanges(JdbcClient jdbc, Councils councils, Clock clock) {
        this.jdbc = jdbc;
        this.councils = councils;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void changed(String by, String what, Set<String> tenants) {
        Set<String> known = councils.councils().keySet();
        known.stream().filter(tenant -> tenants.isEmpty() || tenants.contains(tenant)).sorted()
            .forEach(tenant -> jdbc
                .sql("insert into staff_access_change (changed_at, by_user, tenant, what) values (?, ?, ?, ?)")
                .params(Moments.at(clock.instant()), by, tenant, what).update());
    }

    List<StaffAccessChanged> untold() {
        return jdbc.sql("""
            select id, tenant, by_user, what, changed_at from staff_access_change
            where told_at is null order by id""")
            .query((row, number) -> new StaffAccessChanged(row.getLong(1), row.getString(2), row.getString(3),
                row.getString(4), Moments.read(row, "changed_at")))
            .list();
    }

    /** Whether this node is the first to tell of it. */
    boolean mark(long id) {
        return jdbc.sql("update staff_access_change set told_at = ? where id = ? and told_at is null")
            .params(Moments.at(clock.instant()), id).update() == 1;
    }
}
