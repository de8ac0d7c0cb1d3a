package io.playmaker.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/**
 * The one place where people answer who have no sign-in: customers with a link. Nothing is remembered of them, no session
 * and no cookie, and whoever is signed in is nobody here. So there is nothing that another site could ride on: what a
 * forged request would need is the secret in the address, and who has that may answer anyway.
 */
@Configuration(proxyBeanMethods = false)
class AnswerChain {

    private static final String ONE = "/answers/*";

    @Bean
    @Order(0)
    SecurityFilterChain answers(HttpSecurity http) throws Exception {
        return http.securityMatcher(Paths.any("/answers/**"))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .exceptionHandling(
                        trouble -> trouble.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.NOT_FOUND)))
                .headers(SafeHeaders::forAnswers)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, ONE)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, ONE)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, ONE)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }
}
