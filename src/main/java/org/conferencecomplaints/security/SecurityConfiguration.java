package org.conferencecomplaints.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.stream.Stream;
import org.conferencecomplaints.engine.identity.EngineIdentityFilter;
import org.conferencecomplaints.engine.identity.SignIn;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer.SessionFixationConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.Http403ForbiddenEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The security filter chains. Nothing answers without signing in: Camunda's web applications by their own filters,
 * everything else here. What is not named here is not there.
 */
@Configuration
@EnableConfigurationProperties(SessionProperties.class)
class SecurityConfiguration {

    static final String WEBAPPS = "/camunda";
    static final String TASKLIST = WEBAPPS + "/app/tasklist/default/";

    private static final Set<String> CHANGES_NOTHING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private static final String ONLY_OURS = "default-src 'self'; object-src 'none'; base-uri 'none'; "
        + "form-action 'self'; frame-ancestors 'self'";

    private final SignIn signIn;
    private final SignInMethod wayIn;
    private final ProblemResponses problems;
    private final Environment environment;

    SecurityConfiguration(SignIn signIn, SignInMethod wayIn, ProblemResponses problems,
                          Environment environment) {
        this.signIn = signIn;
        this.wayIn = wayIn;
        this.problems = problems;
        this.environment = environment;
    }

    /**
     * Camunda's web applications keep their own sign-in, headers and protection against forged requests. Denied in
     * front of them: making the first administrator without signing in (CVE-2026-77226), and deploying, which would
     * be running code; and asking whether somebody's password is right.
     */
    @Bean
    @Order(1)
    SecurityFilterChain webapps(HttpSecurity http) throws Exception {
        return common(http.securityMatcher(any(WEBAPPS + "/**")))
            .authorizeHttpRequests(requests -> requests
                .requestMatchers(any(WEBAPPS + "/api/admin/setup/**",
                    WEBAPPS + "/api/engine/engine/*/identity/verify/**"))
                .denyAll()
                .requestMatchers(post(WEBAPPS + "/api/engine/engine/*/deployment/**")).denyAll()
                .requestMatchers(any(wayIn.closed())).denyAll()
                .requestMatchers(this::isWebappPage).authenticated()
                .anyRequest().permitAll())
            .exceptionHandling(errors -> errors
                .defaultAuthenticationEntryPointFor(wayIn.forPeople(), this::isWebappPage)
                .defaultAuthenticationEntryPointFor(new Http403ForbiddenEntryPoint(), request -> true))
            .csrf(AbstractHttpConfigurer::disable)
            .headers(AbstractHttpConfigurer::disable)
            .build();
    }

    /** Programs: the engine's REST interface and ours. */
    @Bean
    @Order(2)
    SecurityFilterChain programs(HttpSecurity http) throws Exception {
        return signedIn(http.securityMatcher(any("/engine-rest/**", "/api/**")))
            .authorizeHttpRequests(requests -> requests
                .requestMatchers(post("/engine-rest/deployment/**", "/engine-rest/engine/*/deployment/**"))
                .denyAll()
                .requestMatchers(any("/engine-rest/identity/verify/**",
                    "/engine-rest/engine/*/identity/verify/**"))
                .denyAll()
                .requestMatchers(any(wayIn.closed())).denyAll()
                .anyRequest().authenticated())
            .exceptionHandling(errors -> errors.authenticationEntryPoint(wayIn.forPrograms())
                .accessDeniedHandler(problems))
            .headers(headers -> headers.frameOptions(FrameOptionsConfig::sameOrigin))
            .build();
    }

    /** Pages for people; whoever is not signed in is sent to Tasklist's sign-in. */
    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return signedIn(http.securityMatcher(any("/complaints/**", "/reports/**", "/access", "/post/**", "/letters/**",
            "/tasks/**", "/actions/**", "/concerns", "/filing/**", "/retention/**", "/sign-out")))
            .authorizeHttpRequests(requests -> requests
                .anyRequest().authenticated())
            .exceptionHandling(errors -> errors.authenticationEntryPoint(wayIn.forPeople()))
            .headers(headers -> headers.frameOptions(FrameOptionsConfig::sameOrigin)
                .contentSecurityPolicy(policy -> policy.policyDirectives(ONLY_OURS)))
            .build();
    }

    /** What needs no sign-in, and the end of everything else. */
    @Bean
    @Order(4)
    SecurityFilterChain rest(HttpSecurity http) throws Exception {
        return signedIn(http)
            .authorizeHttpRequests(requests -> requests
                .requestMatchers(get("/", "/favicon.ico", "/actuator/health", "/actuator/health/readiness",
                    "/actuator/health/liveness", "/assets/**",
                    "/webjars/govuk-frontend/**", "/signed-out"))
                .permitAll()
                .requestMatchers(get(figures())).permitAll()
                .anyRequest().denyAll())
            .exceptionHandling(errors -> errors.authenticationEntryPoint(wayIn.forPrograms())
                .accessDeniedHandler(SecurityConfiguration::notThere))
            .headers(headers -> headers.cacheControl(cache -> cache.disable()))
            .build();
    }

    /** Before all other filters: it must see what the reader gets. */
    @Bean
    FilterRegistrationBean<ScriptNonceFilter> scriptKeyFilter() {
        FilterRegistrationBean<ScriptNonceFilter> filter = new FilterRegistrationBean<>(new ScriptNonceFilter());
        filter.addUrlPatterns(WEBAPPS + "/app/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** Round everything, so that nothing is answered without. */
    @Bean
    FilterRegistrationBean<ResponseHeadersFilter> answerHeaders(ServerProperties server) {
        FilterRegistrationBean<ResponseHeadersFilter> filter = new FilterRegistrationBean<>(
            new ResponseHeadersFilter(server.getServlet().getSession().getTimeout()));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 50);
        return filter;
    }

    /** Before whatever compares addresses, so that all of it compares the same. */
    @Bean
    FilterRegistrationBean<AddressFilter> addressFilter() {
        FilterRegistrationBean<AddressFilter> filter = new FilterRegistrationBean<>(new AddressFilter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 60);
        return filter;
    }

    @Bean
    @Profile("!sso")
    FilterRegistrationBean<LoginFilter> loginFilter(PasswordCheck check) {
        FilterRegistrationBean<LoginFilter> filter = new FilterRegistrationBean<>(new LoginFilter(check));
        filter.addUrlPatterns(WEBAPPS + "/api/admin/*");
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        return filter;
    }

    /** Before Spring Security and Camunda's own filters: they must not see a session that is over. */
    @Bean
    FilterRegistrationBean<SessionFilter> sessionFilter(Sessions sessions) {
        FilterRegistrationBean<SessionFilter> filter = new FilterRegistrationBean<>(new SessionFilter(sessions));
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 1);
        return filter;
    }

    /** Before Camunda's own filters: the page that signs in needs it already. */
    @Bean
    FilterRegistrationBean<TokenCookieFilter> tokenCookieFilter(ServerProperties server) {
        FilterRegistrationBean<TokenCookieFilter> filter = new FilterRegistrationBean<>(new TokenCookieFilter(WEBAPPS,
            Boolean.TRUE.equals(server.getServlet().getSession().getCookie().getSecure())));
        filter.addUrlPatterns(WEBAPPS + "/app/*", WEBAPPS + "/api/*");
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 2);
        return filter;
    }

    /**
     * A proof in the request's header, or the browser's session with protection against forged requests. The session
     * got a new id when somebody signed in; another one for each page would sign out the Tasklist that is open beside.
     */
    private HttpSecurity signedIn(HttpSecurity http) throws Exception {
        wayIn.inHeader(http);
        return common(http)
            .addFilterAfter(new EngineIdentityFilter(signIn), AuthorizationFilter.class)
            .csrf(csrf -> csrf
                .requireCsrfProtectionMatcher(this::couldBeForged)
                .csrfTokenRepository(new WebappsCsrfTokens())
                .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
            .anonymous(Customizer.withDefaults());
    }

    /**
     * What holds for every address: who signed in in this browser is known, Spring Security keeps no session of its
     * own, and what the application shows of an error needs no permission.
     */
    private HttpSecurity common(HttpSecurity http) throws Exception {
        return http
            .authorizeHttpRequests(requests -> requests
                .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll())
            .addFilterBefore(new BrowserSignInFilter(signIn), AnonymousAuthenticationFilter.class)
            .addFilterAfter(new SignedInBodyFilter(), AuthorizationFilter.class)
            .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                .sessionFixation(SessionFixationConfigurer::none))
            .requestCache(AbstractHttpConfigurer::disable)
            .logout(AbstractHttpConfigurer::disable);
    }

    /**
     * A change asked for with what the browser sends along by itself: the session's cookie, or a remembered password
     * when another site asks.
     */
    private boolean couldBeForged(HttpServletRequest request) {
        if (CHANGES_NOTHING.contains(request.getMethod())) {
            return false;
        }
        return wayIn.isInHeader(request)
            ? "cross-site".equals(request.getHeader("Sec-Fetch-Site"))
            : request.getSession(false) != null;
    }

    /** A page of Tasklist, Cockpit or Admin, and not what it loads. */
    private boolean isWebappPage(HttpServletRequest request) {
        String path = request.getRequestURI();
        return wayIn.beforeWebapps() && !path.startsWith(request.getContextPath() + WEBAPPS + "/api/")
            && (path.endsWith("/") || path.endsWith(".html") || path.lastIndexOf('.') < path.lastIndexOf('/'));
    }

    /** Figures are asked for without signing in, but only on a port of their own, which is not for the world. */
    private String[] figures() {
        return ManagementPortType.get(environment) == ManagementPortType.DIFFERENT
            ? new String[] {"/actuator/prometheus"}
            : new String[0];
    }

    private static void notThere(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
        throws java.io.IOException {
        response.sendError(why instanceof CsrfException
            ? HttpServletResponse.SC_FORBIDDEN
            : HttpServletResponse.SC_NOT_FOUND);
    }

    private static RequestMatcher any(String... paths) {
        return request -> Stream.of(paths).anyMatch(path -> withDefaults().matcher(path).matches(request));
    }

    private static RequestMatcher get(String... paths) {
        return of(Set.of(HttpMethod.GET, HttpMethod.HEAD), paths);
    }

    private static RequestMatcher post(String... paths) {
        return of(Set.of(HttpMethod.POST), paths);
    }

    private static RequestMatcher of(Set<HttpMethod> methods, String... paths) {
        RequestMatcher place = any(paths);
        return request -> methods.contains(HttpMethod.valueOf(request.getMethod())) && place.matches(request);
    }
}
