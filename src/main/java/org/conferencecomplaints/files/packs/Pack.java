package org.conferencecomplaints.files.packs;

import java.time.Instant;
import java.util.List;

/**
 * A pack of a complaint's file as it is handed out.
 *
 * @param id       of the making, by which the log has it
 * @param title    heads its first page
 * @param council  name
 * @param at       when it was made; nothing that came later is in it
 * @param explains what the reader has to know; sentences
 * @param pieces   in the order of their sections
 * @param leftOut  what is not in it, or in part only
 */
public record Pack(String id, String reference, String title, String council, String recipient, Instant at,
                   List<String> explains, List<Piece> pieces, List<LeftOut> leftOut) {}
