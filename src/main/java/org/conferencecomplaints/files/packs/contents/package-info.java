/**
 * What goes into a pack, a class for each kind of content. Whoever adds a kind of record to a complaint adds a class
 * here.
 */
package org.conferencecomplaints.files.packs.contents;
