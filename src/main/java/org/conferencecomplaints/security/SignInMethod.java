package org.conferencecomplaints.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.AuthenticationEntryPoint;

/** The sign-in method: passwords kept here, or single sign-on at the council's own identity provider. */
public interface SignInMethod {

    /** Lets the proof be brought in the header of each request, as programs do. */
    void inHeader(HttpSecurity http) throws Exception;

    /** Whether the request brings a proof in its header, and so does not lean on a browser's session. */
    boolean isInHeader(HttpServletRequest request);

    /** Where people go who open a page without having signed in. */
    AuthenticationEntryPoint forPeople();

    /** What programs are told that have not signed in. */
    AuthenticationEntryPoint forPrograms();

    /** Patterns of addresses that are closed to everybody because another way in would lead past this one. */
    String[] closed();

    /** Whether Tasklist, Cockpit and Admin hand out their pages only to people who have signed in. */
    boolean beforeWebapps();

    /** Where a browser asks to sign in (again) to Tasklist, Cockpit or Admin; empty: their own form does it. */
    Optional<String> signInPage();

    /** Whether a browser's session may still be used. Asked for each request. */
    boolean goesOn(HttpSession session);

    /** Ends what this session leans on; where the browser is sent after that, so that it ends elsewhere too. */
    Optional<String> furtherSignOut(HttpSession session);
}
