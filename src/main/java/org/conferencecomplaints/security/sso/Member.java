package org.conferencecomplaints.security.sso;

import java.time.Instant;
import java.util.Set;

/**
 * A member of staff as the identity provider described them.
 *
 * @param id        the user id here
 * @param subject   the service's own id for the account, which it gives to nobody else
 * @param firstName first name; may be empty
 * @param lastName  last name; may be empty
 * @param email     address; null where the service names none
 * @param groups    the groups here
 * @param asOf      when the service said so
 */
record Member(String id, String subject, String firstName, String lastName, String email, Set<String> groups,
              Instant asOf) {}
