package org.conferencecomplaints.procedures;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Each test begins on the same morning and leaves no case running. */
class OfficeHours implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        office(test).open();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        office(test).close();
    }

    private static Office office(ExtensionContext test) {
        return SpringExtension.getApplicationContext(test).getBean(Office.class);
    }
}
