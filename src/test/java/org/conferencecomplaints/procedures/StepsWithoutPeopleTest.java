package org.conferencecomplaints.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.conferencecomplaints.engine.submission.StepsWithoutPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is warned of at the start: steps for which nobody is left. */
@OnTheEngine
class StepsWithoutPeopleTest {

    @Autowired
    private StepsWithoutPeople steps;
    @Autowired
    private IdentityService identity;

    @Test
    void theSampleStaffCanDoEveryStep() {
        assertThat(steps.found()).isEmpty();
    }

    @Test
    void aTeamWithoutMembersAndACouncilWithoutASecondReaderAreNamed() {
        identity.deleteMembership("hackney-officer", "hackney-quality-unit");
        try {
            assertThat(steps.found()).anyMatch(warning -> warning.contains("Triage the complaint")
                && warning.contains("no member of hackney-quality-unit"));
            assertThat(steps.found()).anyMatch(warning -> warning.contains("as a second person")
                && warning.contains("hackney"));
        } finally {
            identity.createMembership("hackney-officer", "hackney-quality-unit");
        }
    }

    @Test
    void aTeamWhoseOnlyMemberHasToStayOutIsNamedWithTheChair() {
        identity.deleteMembership("hackney-manager", "hackney-group-manager");
        identity.createMembership("hackney-chair", "hackney-group-manager");
        try {
            assertThat(steps.found()).anyMatch(warning -> warning.contains("Arrange the meeting")
                && warning.contains("a conference of hackney-chair:"));
            assertThat(steps.found()).noneMatch(warning -> warning.contains("a conference of hackney-chair-two"));
        } finally {
            identity.deleteMembership("hackney-chair", "hackney-group-manager");
            identity.createMembership("hackney-manager", "hackney-group-manager");
        }
    }

    /** In Brent the chair's line manager is kept out of what the Independent Chair decides, too. */
    @Test
    void aLineManagerWhoIsTheOnlyIndependentChairIsNamed() {
        identity.deleteMembership("brent-independent-chair", "brent-independent-chair");
        identity.createMembership("brent-line-manager", "brent-independent-chair");
        try {
            assertThat(steps.found()).anyMatch(warning -> warning.contains("Appoint the investigator")
                || warning.contains("Activity_AppointInvestigator"));
        } finally {
            identity.deleteMembership("brent-line-manager", "brent-independent-chair");
            identity.createMembership("brent-independent-chair", "brent-independent-chair");
        }
    }
}
