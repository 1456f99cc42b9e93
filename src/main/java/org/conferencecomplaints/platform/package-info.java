/**
 * What knows no complaint and every room may use: dates in words, refusals, incidents, checksums, work that is done
 * once, files that survive a crash. Uses no other room.
 */
package org.conferencecomplaints.platform;
