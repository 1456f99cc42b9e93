package org.conferencecomplaints.files.packs;

import java.time.Instant;

/**
 * A copy of a pack that was handed over.
 *
 * @param by    user id of who took it
 * @param whole whether all of it was taken; false where the download broke off
 */
public record PackCopy(String pack, PackFormat format, String sha256, long bytes, String by, Instant at,
                       boolean whole) {}
