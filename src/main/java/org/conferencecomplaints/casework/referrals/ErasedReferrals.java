package org.conferencecomplaints.casework.referrals;

import org.conferencecomplaints.platform.Erasable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Erasure of referrals. They still count by kind and by whether there was a result; the addressee and the text are
 * deleted.
 */
@Component
class ErasedReferrals implements Erasable {

    private final JdbcClient jdbc;

    ErasedReferrals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(String reference, Extent extent) {
        jdbc.sql(extent == Extent.DELETED
            ? "delete from referral where complaint_reference = ?"
            : "update referral set to_whom = null, what = null, result = null where complaint_reference = ?")
            .param(reference).update();
    }
}
