package io.playmaker;

import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.testing.PlaymakerTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlaymakerTest
class StartTest {

    @Autowired
    ProcessEngine engine;

    @Test
    void theApplicationStarts() {
        assertThat(engine.getName()).isEqualTo("default");
    }
}
