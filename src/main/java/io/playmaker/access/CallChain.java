package io.playmaker.access;

import io.playmaker.shared.People;
import io.playmaker.shared.Role;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/**
 * The guard of calls by programs, ours and the engine's: a name and password or a token with every call, no session, and
 * therefore nothing that another site could ride on.
 */
@Configuration(proxyBeanMethods = false)
class CallChain {

    static final String OURS = "/api/v1";
    private static final String ENGINE = "/engine-rest/**";

    private final Refusals refusals;

    CallChain(Refusals refusals) {
        this.refusals = refusals;
    }

    @Bean
    @Order(1)
    SecurityFilterChain calls(HttpSecurity http, Tokens tokens, People people) throws Exception {
        return http.securityMatcher(Paths.any("/api/**", ENGINE))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals::unknownCaller))
                .addFilterBefore(
                        new BearerTokens(tokens, people, refusals::unknownCaller), BasicAuthenticationFilter.class)
                .exceptionHandling(trouble -> trouble.authenticationEntryPoint(refusals::unknownCaller)
                        .accessDeniedHandler(refusals::notAllowed))
                .headers(SafeHeaders::forCalls)
                .authorizeHttpRequests(CallChain::rights)
                .build();
    }

    /** After the guards, so that nobody hears another caller's answer. */
    @Bean
    FilterRegistrationBean<AnswerOnce> answerOnce(KeptAnswers answers) {
        FilterRegistrationBean<AnswerOnce> filter = new FilterRegistrationBean<>(new AnswerOnce(answers, refusals));
        filter.addUrlPatterns(OURS + "/*");
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 20);
        return filter;
    }

    /** Whatever is not named here is for administrators in person. */
    private static void rights(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry calls) {
        calls.requestMatchers(Paths.any(ENGINE))
                .hasAuthority(Scope.ENGINE.authority())
                .requestMatchers(HttpMethod.GET, OURS + "/**")
                .hasAuthority(Scope.READ.authority())
                .requestMatchers(OURS + "/accounts/*/risks/**")
                .hasAuthority(Scope.RISKS_WRITE.authority())
                .requestMatchers(OURS + "/accounts/**", OURS + "/contacts/**", OURS + "/subscriptions/**")
                .hasAuthority(Scope.ACCOUNTS_WRITE.authority())
                .requestMatchers(OURS + "/signals/**", OURS + "/events/**")
                .hasAuthority(Scope.SIGNALS_WRITE.authority())
                .requestMatchers(OURS + "/imports/**", OURS + "/mappings/**")
                .hasAuthority(Scope.IMPORTS_WRITE.authority())
                .requestMatchers(OURS + "/runs/**", OURS + "/moments/**")
                .hasAuthority(Scope.RUNS_WRITE.authority())
                .requestMatchers(OURS + "/bulk-starts/**")
                .hasAuthority(Scope.RUNS_WRITE.authority())
                .requestMatchers(OURS + "/vendor-events/**")
                .hasAuthority(Scope.EVENTS_WRITE.authority())
                .requestMatchers(OURS + "/playbooks/**")
                .hasAuthority(Scope.PLAYBOOKS_WRITE.authority())
                .requestMatchers(OURS + "/backtests/**")
                .hasAuthority(Scope.BACKTESTS_WRITE.authority())
                .requestMatchers(OURS + "/materials/**")
                .hasAuthority(Scope.MATERIALS_WRITE.authority())
                .anyRequest()
                .hasAuthority(Scopes.authority(Role.ADMIN));
    }
}
