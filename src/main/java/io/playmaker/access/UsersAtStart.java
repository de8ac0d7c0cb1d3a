package io.playmaker.access;

import io.playmaker.engine.Users;
import io.playmaker.shared.Person;
import io.playmaker.shared.Role;
import java.net.InetAddress;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.stereotype.Component;

/** Sees to it, before the first request is served, that somebody can sign in and nobody can with a password everyone knows. */
@Component
class UsersAtStart implements SmartInitializingSingleton {

    private final Users users;
    private final DemoPeople demoPeople;
    private final AccessSettings settings;
    private final ServerProperties server;

    UsersAtStart(Users users, DemoPeople demoPeople, AccessSettings settings, ServerProperties server) {
        this.users = users;
        this.demoPeople = demoPeople;
        this.settings = settings;
        this.server = server;
    }

    @Override
    public void afterSingletonsInstantiated() {
        users.createGroups();
        if (settings.demo()) startDemo(server.getAddress());
        else startForReal();
    }

    void startDemo(@Nullable InetAddress address) {
        if (address == null || !address.isLoopbackAddress())
            throw new NotReady(
                    "Demo mode (playmaker.demo=true) makes users with a password everyone knows, so it starts"
                            + " only on this machine. Set server.address=127.0.0.1, or playmaker.demo=false.");
        demoPeople.createForDemo();
    }

    private void startForReal() {
        refuseDemoUsers();
        if (users.anyAdministrator()) return;
        String user = settings.admin().user();
        String password = settings.admin().password();
        if (user == null || user.isBlank() || password == null || password.isBlank())
            throw new NotReady(
                    "Nobody can sign in yet. Set playmaker.admin.user and playmaker.admin.password for the first"
                            + " administrator, or start with playmaker.demo=true to look around.");
        createAdministrator(user.strip(), password);
    }

    private void refuseDemoUsers() {
        for (String id : DemoPeople.ids())
            if (users.isForDemo(id))
                throw new NotReady("This database was filled in demo mode: its user " + id
                        + " has a password everyone knows. Set spring.datasource.url to a new database, or"
                        + " playmaker.demo=true.");
    }

    void createAdministrator(String user, String password) {
        if (!user.matches("[A-Za-z0-9][A-Za-z0-9._@-]{0,59}"))
            throw new NotReady(
                    "The name of the first administrator, playmaker.admin.user, may have letters, digits, dots,"
                            + " dashes, underscores and @, and at most 60 of them.");
        if (!users.acceptable(user, password))
            throw new NotReady("The password of the first administrator, playmaker.admin.password, needs at least 12"
                    + " characters and must not contain the name of the user.");
        users.create(new Person(user, user, null, Set.of(Role.ADMIN), Set.of(), Set.of(), null, 0), password);
    }
}
