package io.playmaker.engine.gate;

import static io.playmaker.engine.gate.GoodFiles.FORM;
import static io.playmaker.engine.gate.GoodFiles.PLAYBOOK;
import static io.playmaker.engine.gate.GoodFiles.with;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdsAreReadableTest {

    private final Rule rule = new IdsAreReadable();

    @Test
    void aGeneratedIdIsRefused() {
        with(PLAYBOOK, "reviewReminded", "Event_1x7ab2c").breaks(rule, "Event_1x7ab2c", "camel case");
    }

    @Test
    void anIdThatStandsForTwoThingsIsRefused() {
        with(PLAYBOOK, "id=\"monthLaterTimer\"", "id=\"kept\"").breaks(rule, "kept", "already");
    }

    @Test
    void aPlaybookIsCalledLikeItsFile() {
        with(PLAYBOOK, "process id=\"seat-check\"", "process id=\"seats\"").breaks(rule, "seats", "seat-check");
    }

    @Test
    void aFormIsCalledLikeItsFile() {
        assertThat(with(FORM, "\"id\": \"seat-check-review-seats\"", "\"id\": \"seats\"")
                        .findings(rule))
                .singleElement()
                .satisfies(finding -> assertThat(finding.resource()).isEqualTo(FORM));
    }
}
