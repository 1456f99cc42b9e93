/**
 * The annual report (B-2.37) and the report on steps, with small numbers suppressed. Uses casework, deadlines and
 * learning.
 */
package org.conferencecomplaints.governance.reports;
