package io.playmaker.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.TestPeople;
import io.playmaker.testing.Visitor;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlaymakerTest
class ListsInTasklistTest {

    @LocalServerPort
    int port;

    @Test
    void theScriptThatIsShippedStillSaysWhatIsRepaired() throws IOException {
        String shipped = shipped();

        assertThat(ListsInTasklist.REPAIRS.keySet())
                .allSatisfy(said -> assertThat(shipped).containsOnlyOnce(said));
    }

    @Test
    void tasklistCountsErrorsAndNotTheFieldsOfLists() {
        HttpResponse<String> script =
                new Visitor(port).signIn("carla", TestPeople.PASSWORD).get(ListsInTasklist.SCRIPT);

        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.body())
                .contains(ListsInTasklist.REPAIRS.values())
                .doesNotContain(ListsInTasklist.REPAIRS.keySet().toArray(String[]::new));
    }

    private static String shipped() throws IOException {
        String path = "META-INF/resources/webjars" + ListsInTasklist.SCRIPT;
        try (InputStream script = ListsInTasklistTest.class.getClassLoader().getResourceAsStream(path)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
