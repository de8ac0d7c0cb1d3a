package io.playmaker.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.TestPeople;
import io.playmaker.testing.Visitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Who may do what, as a table: for each URL the people, one of each role, whom it is open to. Bodies
 * are such that nothing is changed by those who may.
 */
@PlaymakerTest
class RolesTest {

    private static final List<String> EVERYONE = List.of("carla", "lena", "sam", "sue", "paul", "eva", "otto", "root");

    private static final String CALLS = """
            GET    /api/v1/accounts                               carla lena sam sue paul eva otto root
            GET    /api/v1/playbooks                              carla lena sam sue paul eva otto root
            POST   /api/v1/accounts                               lena root
            POST   /api/v1/contacts                               lena root
            POST   /api/v1/subscriptions                          lena root
            POST   /api/v1/signals                                root
            POST   /api/v1/imports                                lena root
            PUT    /api/v1/mappings/mine                          lena root
            POST   /api/v1/runs                                   carla lena otto root
            DELETE /api/v1/runs/77?reason=test                    carla lena otto root
            POST   /api/v1/moments/77/retry                       carla lena otto root
            GET    /api/v1/materials                              carla lena sam sue paul eva otto root
            PUT    /api/v1/materials/test-nobody                  lena otto root
            POST   /api/v1/something/new                          root
            GET    /engine-rest/task                              carla lena sam sue paul eva otto root
            GET    /engine-rest/process-definition/key/churn-save carla lena sam sue paul eva otto root
            GET    /engine-rest/deployment/count                  carla lena sam sue paul eva otto root
            DELETE /engine-rest/user/nobody                       root
            POST   /engine-rest/process-definition/key/churn-save/start root
            POST   /engine-rest/user/create                       root
            POST   /engine-rest/authorization/create              root
            GET    /engine-rest/metrics                           carla lena sam sue paul eva otto root
            GET    /engine-rest/schema/log                        carla lena sam sue paul eva otto root
            DELETE /engine-rest/group/nobodys                     root
            """;

    private static final String PAGES = """
            GET    /portfolio                                     carla lena sam sue paul eva otto root
            GET    /playbooks                                     carla lena sam sue paul eva otto root
            GET    /moments                                       carla lena sam sue paul eva otto root
            GET    /materials                                     carla lena sam sue paul eva otto root
            GET    /materials/new                                 lena otto root
            GET    /materials/common-call-playbook/edit           lena otto root
            GET    /v3/api-docs                                   carla lena sam sue paul eva otto root
            GET    /settings/tokens                               root
            GET    /actuator                                      root
            GET    /camunda/app/tasklist/default/                 carla lena sam sue paul eva otto root
            GET    /camunda/app/cockpit/default/                  otto root
            GET    /camunda/app/admin/default/                    root
            GET    /camunda/api/admin/auth/user/default           carla lena sam sue paul eva otto root
            POST   /camunda/api/engine/engine/default/task        carla lena sam sue paul eva otto root
            POST   /camunda/api/engine/engine/default/user/create root
            POST   /camunda/api/admin/setup/default/user/create   -
            """;

    @LocalServerPort
    int port;

    @TestFactory
    Stream<DynamicTest> callsAreOpenToTheseRolesOnly() {
        return EVERYONE.stream()
                .flatMap(person -> table(CALLS, person, new Visitor(port).basic(person, TestPeople.PASSWORD)));
    }

    @TestFactory
    Stream<DynamicTest> pagesAreOpenToTheseRolesOnly() {
        return EVERYONE.stream().flatMap(person -> table(PAGES, person, null));
    }

    private static String body(String method, String url) {
        if (method.equals("GET") || method.equals("DELETE")) return "";
        if (url.endsWith("/user/create"))
            return "{\"profile\":{\"id\":\"carla\"},\"credentials\":{\"password\":\"" + TestPeople.PASSWORD + "\"}}";
        if (url.endsWith("/authorization/create"))
            return "{\"type\":1,\"groupId\":\"csm\",\"resourceType\":99,\"resourceId\":\"x\",\"permissions\":[]}";
        return "{}";
    }

    private Stream<DynamicTest> table(String table, String person, @Nullable Visitor caller) {
        return table.lines().map(line -> line.split(" +")).map(line -> {
            boolean open = Arrays.asList(line).subList(2, line.length).contains(person);
            return DynamicTest.dynamicTest(person + (open ? " may " : " may not ") + line[0] + " " + line[1], () -> {
                Visitor visitor = caller != null ? caller : new Visitor(port).signIn(person, TestPeople.PASSWORD);
                int status = visitor.send(
                                line[0],
                                line[1],
                                line[0].equals("GET") ? "" : "application/json",
                                BodyPublishers.ofString(body(line[0], line[1])))
                        .statusCode();
                if (open) assertThat(status).isNotIn(302, 401, 403);
                else assertThat(status).isIn(302, 403);
            });
        });
    }
}
