package io.playmaker.access;

import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.server.Cookie.SameSite;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.server.ConfigurableServletWebServerFactory;
import org.springframework.boot.web.servlet.server.Session;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** The session's cookie: not for scripts, not for other sites and, except on this machine, not without TLS. */
@Component
class SessionCookie implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory>, Ordered {

    private final ServerProperties server;

    SessionCookie(ServerProperties server) {
        this.server = server;
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory factory) {
        Session.Cookie cookie = server.getServlet().getSession().getCookie();
        cookie.setHttpOnly(true);
        if (cookie.getSameSite() == null) cookie.setSameSite(SameSite.LAX);
        boolean thisMachine = server.getAddress() != null && server.getAddress().isLoopbackAddress();
        if (cookie.getSecure() == null && !thisMachine) cookie.setSecure(true);
    }

    /** Before the settings are handed to the server. */
    @Override
    public int getOrder() {
        return -1;
    }
}
