/** What whoever runs the application watches: figures without personal data. */
package org.conferencecomplaints.operation;
