/** Where the files of the procedures lie: in the application, and in a folder outside it. */
package org.conferencecomplaints.materials;
