package io.playmaker.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.engine.Users;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.TestPeople;
import io.playmaker.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tries what is published about the engine's last community release, on each way in. */
@PlaymakerTest
class HolesTest {

    private static final String RUN = "${''.getClass().forName('java.lang.Runtime').getRuntime().exec('id')}";

    static final List<String> SET_UP = List.of(
            "/camunda/api/admin/setup/default/user/create",
            "/camunda/api/admin/setup/default/user/create/",
            "/camunda/api/admin/setup/default//user/create",
            "/camunda/api/admin//setup/default/user/create",
            "/camunda/api/admin/setup;x=y/default/user/create",
            "/camunda/api/admin;x=y/setup/default/user/create",
            "/camunda;x=y/api/admin/setup/default/user/create",
            "/camunda/api/admin/%73etup/default/user/create",
            "/camunda/api/admin/%2573etup/default/user/create",
            "/camunda/api/admin/setup%2fdefault/user/create",
            "/camunda/api/./admin/setup/default/user/create",
            "/camunda/api/x/../admin/setup/default/user/create",
            "/camunda/api/x/%2e%2e/admin/setup/default/user/create",
            "/camunda/API/Admin/SETUP/default/user/create",
            "/CAMUNDA/api/admin/setup/default/user/create",
            "//camunda/api/admin/setup/default/user/create",
            "/webjars/../camunda/api/admin/setup/default/user/create",
            "/sign-in/../camunda/api/admin/setup/default/user/create");

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    static Stream<Arguments> waysIn() {
        return Stream.of("/engine-rest", "/camunda/api/engine/engine/default")
                .flatMap(base -> Stream.of(
                        ways(base, "/task", "{'orQueries':[{'assigneeExpression':'" + quoted() + "'}]}"),
                        ways(base, "/task/count", "{'orQueries':[{'dueBeforeExpression':'#{now()}'}]}"),
                        ways(base, "/task", "{'orQueries':[{'candidateGroup\\u0045xpression':'x'}]}"),
                        ways(base, "/task", "{'nameLike':'" + quoted() + "'}"),
                        ways(
                                base,
                                "/task",
                                "{'taskVariables':[{'name':'a','operator':'eq','value':'" + quoted() + "'}]}"),
                        ways(
                                base,
                                "/filter/create",
                                "{'resourceType':'Task','name':'a','query':{'ownerExpression':'x'}}"),
                        ways(base, "/filter/7/list", "{'orQueries':[{'assigneeExpression':'" + quoted() + "'}]}"),
                        ways(base, "/history/task", "{'orQueries':[{'taskAssigneeExpression':'x'}]}")));
    }

    private static Arguments ways(String base, String path, String body) {
        return Arguments.of(base, path, body.replace('\'', '"').replace("`", "'"));
    }

    private static String quoted() {
        return RUN.replace('\'', '`');
    }

    @ParameterizedTest
    @MethodSource("waysIn")
    void aQueryThatHoldsAnExpressionIsRefusedByItsField(String base, String path, String body) {
        HttpResponse<String> answer = person(base).post(base + path, body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Expressions are refused").contains("The field /");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest", "/camunda/api/engine/engine/default"})
    void anExpressionInTheAddressIsRefusedToo(String base) {
        Visitor person = person(base);
        assertThat(person.get(base + "/task?assigneeExpression=%24%7BcurrentUser()%7D")
                        .body())
                .contains("The field assigneeExpression holds an expression");
        assertThat(person.get(base + "/task?assignee=%24%7Bx%7D").statusCode()).isEqualTo(400);
        assertThat(person.get(base + "/task?assignee=carla").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest", "/camunda/api/engine/engine/default"})
    void anOrdinaryQueryIsAnswered(String base) {
        HttpResponse<String> answer = person(base).post(base + "/task", "{\"orQueries\":[{\"assignee\":\"carla\"}]}");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @FieldSource("SET_UP")
    void nobodyMakesAnAdministratorThroughTheSetUp(String path) {
        String body = "{\"profile\":{\"id\":\"intruder\",\"firstName\":\"I\",\"lastName\":\"N\"},"
                + "\"credentials\":{\"password\":\"long-enough-secret\"}}";
        jdbc.sql("delete from act_id_membership where group_id_ = 'camunda-admin'")
                .update();
        try {
            for (Visitor visitor : List.of(new Visitor(port), new Visitor(port).signIn("carla", TestPeople.PASSWORD))) {
                int status = visitor.post(path, body).statusCode();
                assertThat(status).isGreaterThan(301);
                assertThat(users.exists("intruder")).isFalse();
            }
        } finally {
            users.createGroups();
        }
    }

    @Test
    void theEnginesOwnSignInIsClosed() {
        Visitor stranger = new Visitor(port);
        HttpResponse<String> answer = stranger.send(
                "POST",
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "application/x-www-form-urlencoded",
                java.net.http.HttpRequest.BodyPublishers.ofString("username=carla&password=" + TestPeople.PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(stranger.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
    }

    private Visitor person(String base) {
        return base.startsWith("/camunda")
                ? new Visitor(port).signIn("carla", TestPeople.PASSWORD)
                : new Visitor(port).basic("carla", TestPeople.PASSWORD);
    }
}
