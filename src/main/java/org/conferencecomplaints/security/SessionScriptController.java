package org.conferencecomplaints.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the script by which Tasklist, Cockpit and Admin sign out idle users and send people to sign in. */
@RestController
class SessionScriptController {

    private final String script;

    SessionScriptController(ServerProperties server, SignInMethod wayIn) throws IOException {
        Duration idle = server.getServlet().getSession().getTimeout();
        this.script = new ClassPathResource("session.js").getContentAsString(StandardCharsets.UTF_8)
            .replace("$IDLE_SECONDS", String.valueOf(idle.toSeconds()))
            .replace("$SIGN_IN", wayIn.signInPage().orElse(""));
    }

    @GetMapping(path = SecurityConfiguration.WEBAPPS + "/assets/session.js", produces = "text/javascript;charset=UTF-8")
    ResponseEntity<String> script() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(script);
    }
}
