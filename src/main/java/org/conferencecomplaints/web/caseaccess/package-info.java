/**
 * Who reads which case: cases as the signed-in person may see them, and access with a reason. Every page about a case
 * uses it.
 */
package org.conferencecomplaints.web.caseaccess;
