package org.conferencecomplaints.security.sso;

import java.time.Instant;

/**
 * A sign-in at the identity provider, as it was last read.
 *
 * @param id           what a browser's session knows it by
 * @param userId       who signed in
 * @param subject      who they are to the service
 * @param idToken      the service's last word on them
 * @param refreshToken what the service takes for its next one; it may be good for one use
 * @param confirmedAt  when the service last said that the person may be signed in
 */
record ProviderSession(String id, String userId, String subject, String idToken, String refreshToken,
                       Instant confirmedAt) {}
