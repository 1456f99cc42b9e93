package org.conferencecomplaints.correspondence.delivery;

/**
 * One letter to one recipient, as it is handed to a delivery channel.
 *
 * @param key       the same for every attempt to hand over the same letter; holds no personal data
 * @param recipient name
 * @param email     one e-mail address; null for a letter on paper, whose address stands on its first page
 * @param subject   one line
 * @param text      what accompanies the PDF; plain text
 * @param fileName  the name under which the reader saves the PDF
 * @param pdf       the letter itself
 * @param enclosure what goes along with it, where the carrier takes that; null for nothing
 */
public record Consignment(String key, String recipient, String email, String subject, String text, String fileName,
                          byte[] pdf, Enclosure enclosure) {}
