package org.conferencecomplaints.files.documents;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings under {@code complaints.documents}.
 *
 * @param store   where the content of new documents goes: {@code database} or {@code folder}
 * @param folder  the folder, where it goes there
 * @param uploads where files lie while they are being received and looked at
 * @param largest the most that one file may have
 * @param request the most that is received at once
 * @param atOnce  how many files are taken at once
 * @param most    how many documents a complaint may have, versions and withdrawn ones counted
 * @param viewsInvitedBy letters that invite a party to put views in writing, from whose receipt the window for them
 *                       runs
 */
@Validated
@ConfigurationProperties("complaints.documents")
public record DocumentProperties(@Pattern(regexp = "database|folder") String store, @NotNull Path folder,
                                 @NotNull Path uploads, @NotNull DataSize largest, @NotNull DataSize request,
                                 @Min(1) int atOnce, @Min(1) int most, @NotNull List<String> viewsInvitedBy) {}
