package io.playmaker.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may sign in at the first start.
 *
 * @param demo makes users of every role with a password everyone knows; only on a loopback address
 * @param admin the first administrator
 */
@ConfigurationProperties("playmaker")
record AccessSettings(
        @DefaultValue("false") boolean demo, @DefaultValue Admin admin) {

    record Admin(@Nullable String user, @Nullable String password) {}
}
