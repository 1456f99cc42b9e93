/** Figures for whoever operates the application, without personal data. Uses the register's tables. */
package org.conferencecomplaints.governance.metrics;
