package io.playmaker.engine.gate;

import static io.playmaker.engine.gate.GoodFiles.FORM;
import static io.playmaker.engine.gate.GoodFiles.with;

import org.junit.jupiter.api.Test;

class AnswersHaveKeysTest {

    private final Rule rule = new AnswersHaveKeys();

    @Test
    void twoQuestionsOfOneKeyAreRefused() {
        with(FORM, "\"key\": \"whose\"", "\"key\": \"seatsUsed\"").breaks(rule, "Whose", "seatsUsed");
    }

    @Test
    void aKeyIsAWord() {
        with(FORM, "\"key\": \"whose\"", "\"key\": \"field_1\"").breaks(rule, "Whose", "field_1");
    }

    @Test
    void aQuestionHasALabel() {
        with(FORM, "\"label\": \"Who says so?\",", "").breaks(rule, "Whose", "no label");
    }

    @Test
    void aChoiceOffersSomething() {
        with(FORM, "\"values\": [", "\"options\": [").breaks(rule, "Whose", "nothing to choose");
    }
}
