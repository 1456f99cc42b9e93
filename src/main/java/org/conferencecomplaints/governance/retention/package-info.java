/**
 * How long complaints are kept, legal holds, and erasure. Every package says what it erases through platform's
 * Erasable.
 */
package org.conferencecomplaints.governance.retention;
