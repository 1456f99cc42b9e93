package org.conferencecomplaints.correspondence.delivery;

import org.springframework.core.io.InputStreamSource;

/**
 * A PDF that is enclosed with a letter; it may be too large to be held in memory.
 *
 * @param fileName the name under which the reader saves it
 * @param pages    how many it has
 * @param size     in bytes
 * @param content  opened anew for each reading
 */
public record Enclosure(String fileName, int pages, long size, InputStreamSource content) {}
