package io.playmaker.engine;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterConfig;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands between our guards and the engine's own URLs. */
@Configuration(proxyBeanMethods = false)
class EngineFilters {

    private static final int AFTER_OUR_GUARDS = SecurityProperties.DEFAULT_FILTER_ORDER + 10;

    /** With it the webapps never ask for a sign-in of their own. */
    @Bean
    FilterRegistrationBean<Filter> webappIdentity(SignedInPerson person) {
        Filter filter = new ContainerBasedAuthenticationFilter() {
            @Override
            public void init(FilterConfig config) {
                authenticationProvider = person;
            }
        };
        return register(filter, "webappIdentity", 1, "/camunda/app/*", "/camunda/api/*");
    }

    /** With it the engine's authorizations count for each call. */
    @Bean
    FilterRegistrationBean<Filter> engineRestIdentity(SignedInPerson person) {
        Filter filter = new ProcessEngineAuthenticationFilter() {
            @Override
            public void init(FilterConfig config) {
                authenticationProvider = person;
                servletPathPrefix = "/engine-rest";
            }
        };
        return register(filter, "engineRestIdentity", 1, "/engine-rest", "/engine-rest/*");
    }

    @Bean
    FilterRegistrationBean<Filter> refuseExpressions() {
        return register(new RefuseExpressions(), "refuseExpressions", 2, "/engine-rest/*", "/camunda/api/*");
    }

    @Bean
    FilterRegistrationBean<Filter> listsInTasklist() {
        return register(new ListsInTasklist(), "listsInTasklist", 3, ListsInTasklist.SCRIPT);
    }

    private static FilterRegistrationBean<Filter> register(Filter filter, String name, int place, String... urls) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setName(name);
        registration.addUrlPatterns(urls);
        registration.setOrder(AFTER_OUR_GUARDS + place);
        return registration;
    }
}
