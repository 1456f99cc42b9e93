/**
 * Several nodes on one database: the heartbeat by which others see that a node is gone, and work that one node does at
 * a time. Uses the platform only.
 */
package org.conferencecomplaints.platform.nodes;
