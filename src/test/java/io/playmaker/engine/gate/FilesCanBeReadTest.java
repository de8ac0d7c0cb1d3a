package io.playmaker.engine.gate;

import static io.playmaker.engine.gate.GoodFiles.PLAYBOOK;
import static io.playmaker.engine.gate.GoodFiles.TABLE;
import static io.playmaker.engine.gate.GoodFiles.unchanged;
import static io.playmaker.engine.gate.GoodFiles.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.playbook.Gate.Finding;
import org.junit.jupiter.api.Test;

class FilesCanBeReadTest {

    private final Rule rule = new FilesCanBeRead();

    @Test
    void aFileThatBreaksOffIsRefusedWithTheLine() {
        assertThat(with(PLAYBOOK, "</bpmn:process>", "").findings(rule))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.place().line()).isGreaterThan(100);
                    assertThat(finding.message()).contains("bpmn:process", "save it again");
                });
    }

    @Test
    void nothingOutsideOfAFileIsEverRead() {
        assertThat(with(
                                TABLE,
                                "<definitions ",
                                "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><definitions ")
                        .findings(rule))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("DOCTYPE"));
    }

    @Test
    void aFileWithNothingInItIsRefused() {
        assertThat(unchanged()
                        .plus("empty.bpmn", "<definitions/>")
                        .plus("empty.dmn", "")
                        .plus("empty.form", "{}")
                        .findings(rule))
                .extracting(Finding::resource)
                .containsExactlyInAnyOrder("empty.bpmn", "empty.dmn", "empty.form");
    }
}
