package io.playmaker.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playmaker.account.Accounts;
import io.playmaker.library.Library;
import io.playmaker.library.MaterialKind;
import io.playmaker.library.MaterialText;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.TestClock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlaymakerTest
class AttachMaterialsTest {

    @Autowired
    AttachMaterials attachMaterials;

    @Autowired
    Library library;

    @Autowired
    Accounts accounts;

    @Autowired
    Playbooks playbooks;

    @Autowired
    Scene scene;

    @Autowired
    TestClock clock;

    AccountId umbra = new AccountId(1);
    long run;

    @BeforeEach
    void aRunAndTwoMaterials() {
        umbra = scene.anAccount("Umbra");
        scene.aContact("Umbra", "CHAMPION", "ann@umbra.example");
        run = playbooks
                .startByHand(Scene.ONE_STEP, umbra, "", "It is time.", false, Map.of(), "carla")
                .id();
        write("test-mail", "Dear {{contactName}},\n\nhow is *{{accountName}}*?");
        library.write(
                "test-answers",
                new MaterialText(MaterialKind.ANSWER, "Answers", "For everybody", "- Ask us"),
                null,
                "",
                "otto");
    }

    @Test
    void theirTextsAreReadyForTheNextMailAndNotedOnce() {
        attach("test-mail, test-answers");
        Map<String, Object> result = attach("test-mail, test-answers");

        assertThat(result)
                .containsEntry("materialSubject", "How are you, Umbra?")
                .containsEntry("materialText", "Dear Ann Example,\n\nhow is Umbra?\n\n- Ask us");
        assertThat(accounts.timeline(umbra, 10))
                .filteredOn(line -> line.kind().equals("material"))
                .singleElement()
                .satisfies(line -> assertThat(line.title()).isEqualTo("Made ready for a mail: A mail, Answers"));
        assertThat(library.tallies("test-mail").values())
                .singleElement()
                .satisfies(tally -> assertThat(tally.uses()).isEqualTo(1));
        assertThat(attach("test-answers")).containsEntry("materialSubject", "Answers");
    }

    @Test
    void whatCannotBeSentIsNamedWithWhatToDo() {
        refuses(null, "missing");
        refuses(" , ", "There is no material");
        refuses("test-mail, test-gone", "There is no material test-gone; use keys from the library");
        write("test-mail", "Until {{renewalDate}}");
        refuses("test-mail", "needs renewalDate, which is not known of Umbra. Add it, then try again.");
        write("test-mail", "word ".repeat(1000));
        refuses("test-mail", "longer than 4000 characters");
    }

    private void write(String key, String text) {
        library.write(
                key,
                new MaterialText(
                        MaterialKind.MAIL_TEMPLATE,
                        "A mail",
                        "A sentence",
                        "Subject: How are you, {{accountName}}?\n\n" + text),
                null,
                "",
                "otto");
    }

    private Map<String, Object> attach(@Nullable String materials) {
        return attachMaterials.perform(
                new AttachMaterials.Inputs(materials),
                new Action.Call(
                        playbooks.run(run), accounts.get(umbra), run + ":" + materials, "activity", Map.of(), clock));
    }

    private void refuses(@Nullable String materials, String sentence) {
        assertThatThrownBy(() -> attach(materials))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("materials: ")
                .hasMessageContaining(sentence);
    }
}
