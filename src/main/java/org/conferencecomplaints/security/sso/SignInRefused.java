package org.conferencecomplaints.security.sso;

import org.springframework.http.HttpStatus;

/** Thrown where the identity provider knows the person but they may not come in: why, and what they are told. */
enum SignInRefused {

    NO_ACCESS(HttpStatus.FORBIDDEN, "You have no access",
        "Your account belongs to none of the groups that work with complaints here. Ask your manager if it "
            + "should."), NOT_THIS_APPLICATION(HttpStatus.FORBIDDEN, "You have no access to this part",
                "You are signed in, but this part of the application is not for your group."), LOCKED_OUT(
                    HttpStatus.FORBIDDEN, "You have no access",
                    "An administrator has closed your access to this application."), TOO_MANY_GROUPS(
                        HttpStatus.FORBIDDEN, "Your groups are not known",
                        "Your account belongs to so many groups that the sign-in service does not list them. Tell your "
                            + "administrator: the service should list only the groups of this application."), USER_ID(
                                HttpStatus.FORBIDDEN, "Your account cannot be used here",
                                "Its user id is missing, or has other characters than letters, digits and hyphens. "
                                    + "Tell your "
                                    + "administrator: another claim has to be the user id."), SOMEBODY_ELSE(
                                        HttpStatus.FORBIDDEN, "Your account cannot be used here",
                                        "Its user id belonged to somebody else's account before. Tell your "
                                            + "administrator."), NO_REFRESH(
                                                HttpStatus.FORBIDDEN,
                                                "The sign-in service is not set up for this application",
                                                "It issued no refresh token, without which nobody could tell when your "
                                                    + "access ends. Tell your "
                                                    + "administrator: the application must ask for offline "
                                                    + "access."), FAILED(
                                                        HttpStatus.FORBIDDEN, "The sign-in did not work",
                                                        "It took too long, was begun in another window, or was not "
                                                            + "completed. Please try again."), UNREACHABLE(
                                                                HttpStatus.SERVICE_UNAVAILABLE,
                                                                "The sign-in service does not answer",
                                                                "Please try again in a few minutes. Deadlines are watched all "
                                                                    + "the same.");

    private final HttpStatus status;
    private final String heading;
    private final String detail;

    SignInRefused(HttpStatus status, String heading, String detail) {
        this.status = status;
        this.heading = heading;
        this.detail = detail;
    }

    HttpStatus status() {
        return status;
    }

    /** For the page's title. */
    public String heading() {
        return heading;
    }

    /** In words, with what to do. */
    public String detail() {
        return detail;
    }
}
