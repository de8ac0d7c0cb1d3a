package io.playmaker.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ShippedMaterialsTest {

    @Test
    void aFileHasHeadsAndAText() {
        MaterialText says = ShippedMaterials.read(
                "x.md",
                "---\ntitle: \"Call: first\"\nkind: CALL_GUIDE\nsummary: Before: read\n---\n\n## Go\n\n---\n\nEnd\n");

        assertThat(says)
                .isEqualTo(new MaterialText(
                        MaterialKind.CALL_GUIDE, "Call: first", "Before: read", "## Go\n\n---\n\nEnd"));
    }

    @Test
    void aFileThatCannotBeReadIsNamedWithWhatToDo() {
        refuses("just text", "x.md: It begins with title, kind and summary between two lines of ---");
        refuses("---\ntitle: A\nkind: LETTER\nsummary: B\n---\nC", "kind: Use one of [MAIL_TEMPLATE");
        refuses("---\ntitle: A\nkind: GUIDE\n---\nC", "summary: is needed");
        refuses("---\ntitle\n---\nC", "\"title\" is no head");
        refuses(
                "---\ntitle: A\nkind: GUIDE\nsummary: B\n---\n{{name}}",
                "{{name}} is not known here; use one of {{acc");
    }

    @Test
    void whatIsShippedCanBeRead() {
        assertThat(new ShippedMaterials().all()).isNotEmpty();
    }

    private static void refuses(String content, String sentence) {
        assertThatThrownBy(() -> ShippedMaterials.read("x.md", content)).hasMessageContaining(sentence);
    }
}
