package io.playmaker.access;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** What every answer tells the browser not to do. HSTS goes out by itself when the request came by TLS. */
final class SafeHeaders {

    /** The one style sheet that the description of the API writes into its page. */
    private static final String SWAGGER = "'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='";

    /** Everything from here and nothing inline, except style attributes: the diagram viewer's mark needs them. */
    private static final String PAGES =
            "default-src 'self'; style-src 'self' " + SWAGGER + "; style-src-attr 'unsafe-inline';"
                    + " img-src 'self' data:; font-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self';"
                    + " frame-ancestors 'self'";

    /** A page of text and one form. */
    private static final String ANSWERS = "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'";

    private SafeHeaders() {}

    static void forPages(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(PAGES));
        common(headers);
    }

    static void forCalls(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(
                policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'; sandbox"));
        common(headers);
    }

    /** The address is a secret: it goes to nobody, into no index, and stays in no cache. */
    static void forAnswers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(ANSWERS));
        headers.frameOptions(frame -> frame.deny());
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
        headers.addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow"));
    }

    /** The webapps set a content policy of their own, with a new number for each page, and their own caching. */
    static void forWebapps(HeadersConfigurer<HttpSecurity> headers) {
        common(headers);
        headers.cacheControl(cache -> cache.disable());
    }

    private static void common(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(frame -> frame.sameOrigin());
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}
