package io.playmaker.engine.gate;

import static io.playmaker.engine.gate.GoodFiles.FORM;
import static io.playmaker.engine.gate.GoodFiles.with;

import org.junit.jupiter.api.Test;

class TextsHaveALimitTest {

    private final Rule rule = new TextsHaveALimit();

    @Test
    void aTextWithoutALimitIsRefused() {
        with(
                        FORM,
                        "\"validate\": {\n            \"maxLength\": 1000\n          }\n        }\n      ],\n      \"conditional\"",
                        "\"validate\": {\n            \"required\": true\n          }\n        }\n      ],\n      \"conditional\"")
                .breaks(rule, "OutcomeReason", "no limit");
    }

    @Test
    void aLimitFitsIntoAVariable() {
        with(
                        FORM,
                        "\"validate\": {\n            \"maxLength\": 1000\n          }\n        }\n      ],\n      \"conditional\"",
                        "\"validate\": {\n            \"maxLength\": 5000\n          }\n        }\n      ],\n      \"conditional\"")
                .breaks(rule, "OutcomeReason", "4000");
    }
}
