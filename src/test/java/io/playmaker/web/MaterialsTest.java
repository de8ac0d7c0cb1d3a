package io.playmaker.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.library.Library;
import io.playmaker.playbook.Playbook;
import io.playmaker.playbook.Playbooks;
import io.playmaker.playbook.Scene;
import io.playmaker.shared.AccountId;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.TestPeople;
import io.playmaker.testing.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Materials by REST and on pages. */
@PlaymakerTest
class MaterialsTest {

    private static final String STEP = "triageRisk";

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    Library library;

    @Autowired
    RedAccount redAccount;

    @Autowired
    Playbooks playbooks;

    @Autowired
    Scene scene;

    Visitor carla = new Visitor(0);
    long run;

    @BeforeEach
    void aRunStandsAtAStep() {
        AccountId acme = redAccount.ofCarla("Acme & Sons");
        run = playbooks.runsOf(acme).get(0).id();
        carla = new Visitor(port).signIn("carla", TestPeople.PASSWORD);
    }

    @Test
    void aStepShowsItsMaterialsFilledWithTheAccountsFacts() {
        String page = carla.get(materials()).body();

        assertThat(page)
                .contains("Acme &amp; Sons", "Materials for", "Did it help?")
                .doesNotContain("{{", "Acme & Sons");
        assertThat(drawn().materials())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(page).contains("id=\"text-" + key));
        assertThat(library.tallies(drawn().materials().get(0)).values())
                .singleElement()
                .satisfies(tally -> assertThat(tally.uses()).isEqualTo(1));
    }

    @Test
    void everybodyWhoWorksAStepSaysWhetherItHelped() {
        String key = drawn().materials().get(0);
        for (String person : List.of("carla", "sam")) {
            Visitor visitor = new Visitor(port).signIn(person, TestPeople.PASSWORD);
            String votes = materials() + "/" + key + "/votes";
            assertThat(visitor.submit(materials(), votes, "helped=false&missing=An+example")
                            .statusCode())
                    .isEqualTo(302);
            assertThat(visitor.get(materials()).body()).contains("You said that it did not help.", "An example");
            visitor.submit(materials(), votes, "helped=true");
            assertThat(visitor.get(materials()).body()).contains("You said that it helped.");
        }
        assertThat(library.tallies(key).values())
                .singleElement()
                .satisfies(tally -> assertThat(tally.yes()).isEqualTo(2));
        assertThat(carla.get("/materials/" + key).body()).contains("Find out why they may leave");
        assertThat(carla.submit(materials(), materials() + "/test-gone/votes", "helped=true")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThat(carla.get("/runs/" + run + "/steps/nowhere/materials").statusCode())
                .isEqualTo(404);
        assertThat(carla.get("/runs/999999/steps/triageRisk/materials").statusCode())
                .isEqualTo(404);
        assertThat(carla.get("/materials/test-gone").statusCode()).isEqualTo(404);
        assertThat(carla.get("/materials/common-call-playbook/versions/99").statusCode())
                .isEqualTo(404);
        assertThat(carla.get("/materials?words=zebra+giraffe&kind=LETTER&playbook=none")
                        .body())
                .contains("Nothing has all of these words");
    }

    @Test
    void aMaterialIsWrittenEditedAndTakenBackOnPages() {
        Visitor otto = new Visitor(port).signIn("otto", TestPeople.PASSWORD);
        String form = "key=test-words&kind=GUIDE&title=Words&summary=For+tests&text=";
        assertThat(otto.submit("/materials/new", "/materials", form + "First&basedOn=0")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/materials/test-words");
        otto.submit("/materials/test-words/edit", "/materials", form + "Second&basedOn=1&remark=Better");
        String refused = otto.submit("/materials/new", "/materials", form + "{{name}}&basedOn=2")
                .body();
        assertThat(refused).contains("{{name}} is not known here", ">{{name}}</textarea>");
        String late = otto.submit("/materials/new", "/materials", form + "Third&basedOn=1")
                .body();
        assertThat(late).contains("Version 2 of test-words was written meanwhile", ">Third</textarea>");

        assertThat(carla.get("/materials/test-words/versions/2").body())
                .contains("<del>First</del>", "<ins>Second</ins>", "Better")
                .doesNotContain("Let people read this text");
        otto.submit("/materials/new", "/materials/test-words/versions/1/use", "");
        assertThat(library.get("test-words").says().text()).isEqualTo("First");
        assertThat(otto.submit("/materials/new", "/materials/preview", "kind=MAIL_TEMPLATE&text=Subject: Hi%0A%0A**x**")
                        .body())
                .contains("<strong>x</strong>", ">Hi</span>");
    }

    @Test
    void theyAreReadAndWrittenByRest() {
        Calls otto = new Calls(rest, "otto");
        String body = """
                {"kind": "ANSWER", "title": "Giraffes", "summary": "When asked", "text": "Long necks", "remark": "New"%s}
                """;
        assertThat(otto.put("/api/v1/materials/test-giraffes", body.formatted(""))
                        .body()
                        .path("version")
                        .asInt())
                .isEqualTo(1);
        assertThat(otto.put("/api/v1/materials/test-giraffes", body.formatted(", \"basedOn\": 7"))
                        .status())
                .isEqualTo(409);
        assertThat(otto.put("/api/v1/materials/nodash", body.formatted("")).field())
                .isEqualTo("key");
        assertThat(otto.put("/api/v1/materials/test-giraffes", "{}").body().path("errors"))
                .hasSize(4);

        Calls sue = new Calls(rest, "sue");
        assertThat(sue.get("/api/v1/materials?words=giraffes").body()).hasSize(1);
        assertThat(sue.get("/api/v1/materials?playbook=churn-save").body())
                .extracting(one -> one.path("key").asText())
                .containsAll(drawn().materials());
        assertThat(sue.get("/api/v1/materials/test-giraffes")
                        .body()
                        .at("/material/says/text")
                        .asText())
                .isEqualTo("Long necks");
        assertThat(sue.get("/api/v1/materials/" + drawn().materials().get(0))
                        .body()
                        .findValuesAsText("step"))
                .contains(STEP);
        assertThat(sue.get("/api/v1/materials/test-gone").status()).isEqualTo(404);
    }

    @Test
    void aStepWithoutMaterialsSaysSo() throws IOException {
        AccountId bolt = scene.anAccount("Bolt");
        String bare = Files.readString(Path.of("processes/undelivered-message.bpmn"))
                .replaceFirst("<camunda:property name=\"materials\" value=\"undelivered-message-[^>]*/>", "")
                .replace("formRefBinding=\"deployment\"", "formRefBinding=\"latest\"");
        try (Scene.Deployed redrawn = scene.deploy("undelivered-message.bpmn", bare)) {
            long helpless = playbooks
                    .startByHand("undelivered-message", bolt, "", "To try", false, Map.of(), "lena")
                    .id();
            assertThat(carla.get("/runs/" + helpless + "/steps/deliverByHand/materials")
                            .body())
                    .contains("This step has no materials yet");
        }
    }

    private String materials() {
        return "/runs/" + run + "/steps/" + STEP + "/materials";
    }

    private Playbook.StepModel drawn() {
        return playbooks.catalogue().stream()
                .filter(one -> one.key().equals("churn-save"))
                .flatMap(one -> one.steps().stream())
                .filter(step -> step.key().equals(STEP))
                .findFirst()
                .orElseThrow();
    }
}
