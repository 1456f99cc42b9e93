/**
 * Who has had a part in a complaint and may not decide on it (B-2.14, B-2.25, B-2.34). Uses the register, the case
 * file and complainants.
 */
package org.conferencecomplaints.casework.independence;
