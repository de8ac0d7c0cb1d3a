package io.playmaker.access;

import io.playmaker.shared.People;
import io.playmaker.shared.Role;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The guards of what people open in a browser: our pages, and Camunda's webapps with the same session. */
@Configuration(proxyBeanMethods = false)
class PageChain {

    private static final String SIGN_IN = "/sign-in";
    private static final String SIGN_OUT = "/sign-out";

    private final Refusals refusals;
    private final People people;
    private final Clock clock;

    PageChain(Refusals refusals, People people, Clock clock) {
        this.refusals = refusals;
        this.people = people;
        this.clock = clock;
    }

    /** The webapps have their own protection against forged requests, on all of {@code /camunda/api}. */
    @Bean
    @Order(2)
    SecurityFilterChain webapps(HttpSecurity http) throws Exception {
        return http.securityMatcher(Paths.any("/camunda/**", "/camunda-welcome/**"))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .logout(logout -> logout.logoutRequestMatcher(PageChain::isWebappSignOut)
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .exceptionHandling(trouble -> trouble.defaultAuthenticationEntryPointFor(
                                refusals::signedOut, PageChain::isWebappCall)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint(SIGN_IN), request -> true)
                        .defaultAccessDeniedHandlerFor(refusals::notAllowed, PageChain::isWebappCall))
                .addFilterBefore(new FreshRights(people, clock), AuthorizationFilter.class)
                .headers(SafeHeaders::forWebapps)
                .authorizeHttpRequests(requests -> requests.requestMatchers(PageChain::isBackDoor)
                        .denyAll()
                        .anyRequest()
                        .hasAuthority(Scope.READ.authority()))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return http.requestCache(cache -> cache.requestCache(pagesOnly()))
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .defaultSuccessUrl("/portfolio")
                        .failureUrl(SIGN_IN + "?failed")
                        .permitAll())
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals::unknownCaller))
                .logout(logout -> logout.logoutUrl(SIGN_OUT).logoutSuccessHandler(goodbye()))
                .sessionManagement(session ->
                        session.sessionFixation(SessionManagementConfigurer.SessionFixationConfigurer::newSession))
                .exceptionHandling(
                        trouble -> trouble.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(SIGN_IN)))
                .addFilterBefore(new FreshRights(people, clock), AuthorizationFilter.class)
                .headers(SafeHeaders::forPages)
                .authorizeHttpRequests(PageChain::rights)
                .build();
    }

    /** Whatever changes something and is not named here is for administrators. */
    private static void rights(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry pages) {
        pages.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(SIGN_IN, "/error", "/actuator/health", "/actuator/health/*")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/app.css", "/app.js", "/favicon.svg", "/favicon.ico")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/webjars/picocss__pico/**", "/webjars/htmx.org/**")
                .permitAll()
                .requestMatchers("/settings/**", "/actuator/**")
                .hasAuthority(Scopes.authority(Role.ADMIN))
                .requestMatchers(HttpMethod.GET, "/materials/new", "/materials/*/edit")
                .hasAuthority(Scope.MATERIALS_WRITE.authority())
                .requestMatchers(HttpMethod.GET, "/vendor-events/new", "/vendor-events/*/edit")
                .hasAuthority(Scope.EVENTS_WRITE.authority())
                .requestMatchers(HttpMethod.GET, "/bulk-starts/new")
                .hasAuthority(Scope.RUNS_WRITE.authority())
                .requestMatchers(HttpMethod.GET, "/**")
                .hasAuthority(Scope.READ.authority())
                .requestMatchers("/runs/*/steps/*/materials/*/votes")
                .hasAuthority(Scope.READ.authority())
                .requestMatchers("/accounts/*/risks/**")
                .hasAuthority(Scope.RISKS_WRITE.authority())
                .requestMatchers("/vendor-events/**")
                .hasAuthority(Scope.EVENTS_WRITE.authority())
                .requestMatchers("/accounts/**", "/runs/**", "/moments/**", "/bulk-starts/**")
                .hasAuthority(Scope.RUNS_WRITE.authority())
                .requestMatchers("/imports/**")
                .hasAuthority(Scope.IMPORTS_WRITE.authority())
                .requestMatchers("/playbooks/**")
                .hasAuthority(Scope.PLAYBOOKS_WRITE.authority())
                .requestMatchers("/materials/**")
                .hasAuthority(Scope.MATERIALS_WRITE.authority())
                .requestMatchers("/backtests/**")
                .hasAuthority(Scope.BACKTESTS_WRITE.authority())
                .requestMatchers("/scorecards/**")
                .hasAnyAuthority(
                        Scopes.authority(Role.PROCESS_OWNER),
                        Scopes.authority(Role.CSM_LEAD),
                        Scopes.authority(Role.ADMIN))
                .anyRequest()
                .hasAuthority(Scopes.authority(Role.ADMIN));
    }

    /** After signing in, people come back to the page they wanted, never to a call that a page made. */
    private static HttpSessionRequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        RequestMatcher page = request -> HttpMethod.GET.matches(request.getMethod())
                && String.valueOf(request.getHeader("Accept")).contains("text/html");
        cache.setRequestMatcher(page);
        return cache;
    }

    private static LogoutSuccessHandler goodbye() {
        SimpleUrlLogoutSuccessHandler goodbye = new SimpleUrlLogoutSuccessHandler();
        goodbye.setDefaultTargetUrl(SIGN_IN + "?bye");
        return goodbye;
    }

    private static boolean isWebappCall(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/camunda/api");
    }

    /** Signing out of a webapp is signing out of all. The session's cookie comes with no other site's POST. */
    private static boolean isWebappSignOut(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod())
                && request.getRequestURI().matches(".*/camunda/api/admin/auth/user/[^/]+/logout");
    }

    /**
     * The set-up path makes an administrator without a sign-in whenever the engine's own administrators' group is empty
     * (CVE-2026-77226), and here it always is. The engine's own sign-in would be a second one beside ours.
     */
    private static boolean isBackDoor(HttpServletRequest request) {
        String path = (request.getServletPath() + "/" + request.getPathInfo() + "/" + request.getRequestURI())
                .toLowerCase(Locale.ROOT)
                .replaceAll("/+", "/");
        return path.contains("/admin/setup") || (path.contains("/admin/auth/user/") && path.contains("/login"));
    }
}
