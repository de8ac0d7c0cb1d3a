package io.playmaker.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.engine.FilesBeforeTheGate;
import io.playmaker.playbook.Gate.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is shipped passes the gate, without so much as a warning. It takes seconds; run it while you draw. */
class ShippedModelsTest {

    @Test
    void everyPlaybookTableAndFormKeepsAllRules() {
        List<Finding> findings = Rulebook.check(FilesBeforeTheGate.shipped(), FilesBeforeTheGate.nothingDeployed());

        assertThat(findings.stream().map(ShippedModelsTest::line))
                .as("what the gate refuses, one line each")
                .isEmpty();
    }

    private static String line(Finding finding) {
        return "%n%s:%d %s: %s"
                .formatted(finding.resource(), finding.place().line(), finding.rule(), finding.message());
    }
}
