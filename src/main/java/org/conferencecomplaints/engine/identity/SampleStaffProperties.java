package org.conferencecomplaints.engine.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings under {@code complaints.sample-staff}: people to try the application with, which production does not have.
 *
 * @param password the password of all of them
 * @param people   who they are; none in production
 */
@Validated
@ConfigurationProperties("complaints.sample-staff")
public record SampleStaffProperties(String password, @DefaultValue List<@Valid Member> people) {

    /**
     * One of them.
     *
     * @param id        the user id
     * @param firstName first name
     * @param lastName  last name
     * @param council   tenant id of the council they work for; null where they work for none in particular
     * @param groups    the groups they belong to
     */
    public record Member(@NotBlank String id, @NotBlank String firstName, @NotBlank String lastName, String council,
                         @NotNull List<String> groups) {

        /** An address that reaches nobody. */
        String email() {
            return id + "@example.org";
        }
    }
}
