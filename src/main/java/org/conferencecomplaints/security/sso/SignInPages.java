package org.conferencecomplaints.security.sso;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conferencecomplaints.engine.identity.SignIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages of single sign-on: where it begins, and what is said when it fails. */
@Controller
@Profile("sso")
class SignInPages {

    static final String SIGN_IN = "/sign-in";
    static final String NOT_IN = "/sign-in/refused";

    private static final Logger LOG = LoggerFactory.getLogger(SignInPages.class);
    private static final Set<String> APPLICATIONS = Set.of("tasklist", "cockpit", "admin", "welcome");

    private final SignIn signIn;
    private final SavedRequestAddress wayThere;
    private final ClientRegistrationRepository registrations;

    SignInPages(SignIn signIn, SavedRequestAddress wayThere, ClientRegistrationRepository registrations) {
        this.signIn = signIn;
        this.wayThere = wayThere;
        this.registrations = registrations;
    }

    /**
     * Sends people to the service.
     *
     * @param from the web application that asks to sign in: whoever is signed in already has no access to it
     */
    @GetMapping(SIGN_IN)
    ModelAndView begin(HttpServletRequest request, @RequestParam Optional<String> from) {
        if (signIn.inBrowser(request).isPresent()) {
            return from.isPresent()
                ? refusal(SignInRefused.NOT_THIS_APPLICATION)
                : new ModelAndView("redirect:/");
        }
        from.filter(APPLICATIONS::contains)
            .ifPresent(application -> wayThere.remember(request, "/camunda/app/" + application + "/default/"));
        return answers()
            ? new ModelAndView("redirect:/oauth2/authorization/" + SsoConfiguration.STAFF)
            : refusal(SignInRefused.UNREACHABLE);
    }

    /** Says why somebody did not get in. */
    @GetMapping(NOT_IN)
    ModelAndView refused(@RequestParam(defaultValue = "FAILED") SignInRefused why) {
        return refusal(why);
    }

    private static ModelAndView refusal(SignInRefused why) {
        return new ModelAndView("sign-in-refused", Map.of("why", why), why.status());
    }

    private boolean answers() {
        try {
            return registrations.findByRegistrationId(SsoConfiguration.STAFF) != null;
        } catch (IllegalArgumentException noDescription) {
            LOG.warn("The sign-in service does not answer with its description", noDescription);
            return false;
        }
    }
}
