package io.playmaker.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.engine.FilesBeforeTheGate;
import io.playmaker.playbook.Gate.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RisksAreCompleteTest {

    @Test
    void theShippedTableIsComplete() throws IOException {
        assertThat(check("", "")).isEmpty();
    }

    @Test
    void aRowThatNobodyCanActOnIsNamed() throws IOException {
        assertThat(check("<text>\"ADOPTION\"</text>", "<text>\"ADOPTON\"</text>"))
                .allSatisfy(
                        finding -> assertThat(finding.message()).contains("has the kind \"ADOPTON\"", "FEATURE_IDEA"))
                .isNotEmpty();
        assertThat(check("<text>\"LOW\"</text>", "<text>low</text>"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("has the severity low"));
        assertThat(check("hitPolicy=\"COLLECT\"", "hitPolicy=\"FIRST\"")).hasSize(1);
    }

    private static List<Finding> check(String written, String instead) throws IOException {
        String table = Files.readString(Path.of("processes", "open-risks.dmn"));
        byte[] file = table.replace(written, instead).getBytes(StandardCharsets.UTF_8);
        return Rulebook.check(
                new RisksAreComplete(),
                Bundle.read(Map.of("processes/open-risks.dmn", file), FilesBeforeTheGate.nothingDeployed()));
    }
}
