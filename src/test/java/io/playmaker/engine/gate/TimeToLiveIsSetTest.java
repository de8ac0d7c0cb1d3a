package io.playmaker.engine.gate;

import static io.playmaker.engine.gate.GoodFiles.PLAYBOOK;
import static io.playmaker.engine.gate.GoodFiles.TABLE;
import static io.playmaker.engine.gate.GoodFiles.with;

import org.junit.jupiter.api.Test;

class TimeToLiveIsSetTest {

    private final Rule rule = new TimeToLiveIsSet();

    @Test
    void aPlaybookSaysHowLongItIsRemembered() {
        with(PLAYBOOK, " camunda:historyTimeToLive=\"P730D\"", "").breaks(rule, "seat-check", "P730D");
    }

    @Test
    void aDecisionSaysHowLongItIsRemembered() {
        with(TABLE, "\"P180D\"", "\"for ever\"").breaks(rule, "seat-advice", "for ever");
    }

    @Test
    void aNumberOfDaysWillDo() {
        with(PLAYBOOK, "\"P730D\"", "\"730\"").keeps(rule);
    }
}
