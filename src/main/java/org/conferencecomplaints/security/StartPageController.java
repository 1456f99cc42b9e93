package org.conferencecomplaints.security;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Redirects the start page to Tasklist. */
@Configuration
class StartPageController implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        pages.addRedirectViewController("/", SecurityConfiguration.TASKLIST);
    }
}
