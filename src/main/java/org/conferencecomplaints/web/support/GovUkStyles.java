package org.conferencecomplaints.web.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves GOV.UK Frontend's styles without GOV.UK's typeface, which may be used on gov.uk only. Setting another one
 * beside it is not enough: browsers were seen to fetch the typeface all the same.
 */
@RestController
class GovUkStyles {

    private static final String STYLES = "classpath*:META-INF/resources/webjars/govuk-frontend/*/dist/govuk/govuk-frontend.min.css";
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

    private final String styles;

    GovUkStyles() throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver().getResources(STYLES);
        if (found.length != 1) {
            throw new IllegalStateException("The class path needs one govuk-frontend, and has " + found.length);
        }
        styles = found[0].getContentAsString(StandardCharsets.UTF_8)
            .replaceAll("@font-face\\s*\\{[^}]*}", "")
            .replaceAll("(?i)\"?GDS Transport\"?\\s*,\\s*arial", "Arial, Helvetica");
    }

    @GetMapping("/assets/govuk-frontend.css")
    ResponseEntity<String> styles() {
        return ResponseEntity.ok().contentType(CSS).cacheControl(CacheControl.maxAge(Duration.ofHours(1))).body(styles);
    }
}
