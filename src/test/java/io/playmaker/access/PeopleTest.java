package io.playmaker.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playmaker.engine.Users;
import io.playmaker.shared.People;
import io.playmaker.shared.Person;
import io.playmaker.shared.Role;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.TestClock;
import io.playmaker.testing.TestPeople;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlaymakerTest
class PeopleTest {

    @Autowired
    People people;

    @Autowired
    Users users;

    @Autowired
    TestClock clock;

    @Autowired
    UsersAtStart start;

    @Autowired
    DemoPeople demoPeople;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aPersonHasRolesSegmentsAndLanguages() {
        Person carla = people.find("carla").orElseThrow();
        assertThat(carla.name()).isEqualTo("Carla Weber");
        assertThat(carla.roles()).containsExactly(Role.CSM);
        assertThat(carla.segments()).containsExactly("ENTERPRISE");
        assertThat(people.find("nok").orElseThrow().segments()).isEmpty();
        assertThat(people.find("nok").orElseThrow().languages()).containsExactlyInAnyOrder("en", "th");
        assertThat(people.find("nobody")).isEmpty();
    }

    @Test
    void peopleAreFoundByRoleInOrder() {
        assertThat(people.inRole(Role.CSM)).extracting(Person::id).isEqualTo(List.of("ben", "carla", "mia", "nok"));
        assertThat(people.inRole(Role.ADMIN)).extracting(Person::id).contains("root");
        assertThat(people.all()).extracting(Person::id).contains("eva", "otto", "paul", "sam", "sue");
    }

    @Test
    void afterAWrongPasswordTheRightOneMustWait() {
        assertThat(users.check("paul", TestPeople.PASSWORD)).isTrue();
        assertThat(users.check("nobody", "whatever")).isFalse();
        assertThat(users.check("paul", "wrong")).isFalse();
        assertThat(users.check("paul", TestPeople.PASSWORD)).isFalse();
        clock.advance(Duration.ofMinutes(2));
        assertThat(users.check("paul", TestPeople.PASSWORD)).isTrue();
    }

    @Test
    void demoModeStartsOnlyOnThisMachine() throws Exception {
        assertThatThrownBy(() -> start.startDemo(InetAddress.getByName("0.0.0.0")))
                .hasMessageContaining("server.address=127.0.0.1");
        assertThatThrownBy(() -> start.startDemo(null)).isInstanceOf(NotReady.class);
    }

    @Test
    void aWeakPasswordOfTheFirstAdministratorIsRefused() {
        assertThatThrownBy(() -> start.createAdministrator("ada", "short"))
                .hasMessageContaining("playmaker.admin.password");
        assertThatThrownBy(() -> start.createAdministrator("adalovelace", "adalovelace-1815"))
                .hasMessageContaining("playmaker.admin.password");
        assertThat(users.exists("ada")).isFalse();
    }

    @Test
    void withoutDemoModeNobodyHasThePasswordEveryoneKnows() {
        for (String id : DemoPeople.ids()) {
            assertThat(users.isForDemo(id)).isFalse();
            assertThat(users.acceptable(id, DemoPeople.PASSWORD)).isFalse();
        }
        assertThat(users.check("paul", DemoPeople.PASSWORD)).isFalse();
    }

    @Test
    void withoutAnAdministratorStartUpRefusesAndSaysWhatToSet() {
        AccessSettings nothingSet = new AccessSettings(false, new AccessSettings.Admin(null, null));
        UsersAtStart realStart = new UsersAtStart(users, demoPeople, nothingSet, new ServerProperties());
        jdbc.sql("delete from act_id_membership where group_id_ = 'admin'").update();
        try {
            assertThatThrownBy(realStart::afterSingletonsInstantiated)
                    .isInstanceOf(NotReady.class)
                    .hasMessageContaining("playmaker.admin.user")
                    .hasMessageContaining("playmaker.admin.password");
        } finally {
            jdbc.sql("insert into act_id_membership (user_id_, group_id_) values ('root', 'admin')")
                    .update();
        }
    }

    @Test
    void theSessionsCookieNeedsTlsUnlessItStaysOnThisMachine() throws Exception {
        assertThat(secureCookieAt("0.0.0.0")).isTrue();
        assertThat(secureCookieAt("127.0.0.1")).isNull();
    }

    private static @Nullable Boolean secureCookieAt(String address) throws Exception {
        ServerProperties server = new ServerProperties();
        server.setAddress(InetAddress.getByName(address));
        new SessionCookie(server).customize(new TomcatServletWebServerFactory());
        return server.getServlet().getSession().getCookie().getSecure();
    }
}
