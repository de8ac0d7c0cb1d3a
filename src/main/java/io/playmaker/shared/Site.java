package io.playmaker.shared;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * This installation as people outside see it.
 *
 * @param url where people reach this application, without a slash at the end; mails link to it
 * @param company our company's name as customers read it
 */
@ConfigurationProperties("playmaker.site")
public record Site(
        @DefaultValue("http://localhost:8080") String url,
        @DefaultValue("Playmaker") String company) {

    public Site {
        url = url.replaceAll("/+$", "");
    }
}
