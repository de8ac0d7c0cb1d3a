package io.playmaker.engine.gate;

import static io.playmaker.engine.gate.GoodFiles.FORM;
import static io.playmaker.engine.gate.GoodFiles.with;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TasklistCanDrawTheFormTest {

    private final Rule rule = new TasklistCanDrawTheForm();

    @Test
    void aNewerVersionIsRefused() {
        assertThat(with(FORM, "\"schemaVersion\": 16", "\"schemaVersion\": 18").findings(rule))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("18", "up to 16"));
    }

    @Test
    void anUnknownComponentIsRefused() {
        with(FORM, "\"type\": \"radio\"", "\"type\": \"filepicker\"").breaks(rule, "Whose", "filepicker");
    }
}
