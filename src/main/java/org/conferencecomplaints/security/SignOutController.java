package org.conferencecomplaints.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Signs out of every web application, and shows that it is done. */
@Controller
class SignOutController {

    /** For {@code Clear-Site-Data}: what other pages left in the browser. */
    private static final String LEFTOVERS = "\"cache\", \"storage\"";

    private final Sessions sessions;

    SignOutController(Sessions sessions) {
        this.sessions = sessions;
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            sessions.signOut(session);
        }
        return "redirect:/signed-out";
    }

    /** Goes on to the sign-in service by itself: a redirect after a form would be refused by the page's own policy. */
    @GetMapping("/signed-out")
    ModelAndView signedOut(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Clear-Site-Data", LEFTOVERS);
        Optional.ofNullable(request.getSession(false)).filter(session -> !sessions.isSignedIn(session))
            .flatMap(sessions::furtherSignOut)
            .ifPresent(address -> response.setHeader("Refresh", "0;url=" + address));
        return new ModelAndView("signed-out");
    }
}
