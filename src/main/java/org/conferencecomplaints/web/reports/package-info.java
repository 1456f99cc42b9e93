/** Pages, JSON and files of the annual report and of the report on steps. */
package org.conferencecomplaints.web.reports;
