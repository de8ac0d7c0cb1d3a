package io.playmaker.engine.gate;

import static io.playmaker.engine.gate.GoodFiles.unchanged;
import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.playbook.Gate.Finding;
import org.junit.jupiter.api.Test;

class OnlyKnownFilesTest {

    private final Rule rule = new OnlyKnownFiles();

    @Test
    void whatTheEngineWouldRunWithoutOurLookingIsRefused() {
        assertThat(unchanged()
                        .plus("case.cmmn", "<x/>")
                        .plus("run.groovy", "exit")
                        .plus("readme.txt", "Hello")
                        .findings(rule))
                .extracting(Finding::resource)
                .containsExactly("case.cmmn", "run.groovy", "readme.txt");
    }

    @Test
    void endingsCountAsTheyCountForTheEngine() {
        assertThat(FileKind.of("processes/a.bpmn20.xml")).isEqualTo(FileKind.PLAYBOOK);
        assertThat(FileKind.of("hiddenbpmn")).isEqualTo(FileKind.PLAYBOOK);
        assertThat(FileKind.of("a.BPMN")).isEqualTo(FileKind.OTHER);
        assertThat(FileKind.plainName("C:\\models\\a.dmn")).isEqualTo("a");
    }
}
