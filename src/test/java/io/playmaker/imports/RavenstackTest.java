package io.playmaker.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.playmaker.account.Accounts;
import io.playmaker.account.Stage;
import io.playmaker.imports.ImportProblem.Severity;
import io.playmaker.imports.Imports.ProblemCount;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.Rounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The shipped mappings on somebody else's export, where it is at hand: {@code -Dravenstack=<folder>}. The data is not
 * ours to keep, so {@link ExportMappingsTest} tries the same on made-up rows.
 */
@PlaymakerTest
class RavenstackTest {

    @Autowired
    Imports imports;

    @Autowired
    Accounts accounts;

    @Autowired
    Rounds rounds;

    @Test
    void theExportGoesInCompletelyAndItsContradictionsAreNamed() throws IOException {
        Import first = take("accounts", "ravenstack-accounts");
        assertThat(first.added()).isEqualTo(500);
        assertThat(accounts.inStage(Stage.CHURNED)).hasSize(110);
        assertThat(take("subscriptions", "ravenstack-subscriptions").added()).isEqualTo(5_000);

        Import usage = take("feature_usage", "ravenstack-usage");
        assertThat(usage.total()).isEqualTo(25_000);
        assertThat(usage.added()).isEqualTo(50_000);
        assertThat(imports.summary(usage.id()))
                .extracting(ProblemCount::severity, ProblemCount::column, ProblemCount::count)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Severity.WARNING, "usage_date", 19_142),
                        org.assertj.core.groups.Tuple.tuple(Severity.WARNING, "usage_id", 21));

        Import tickets = take("support_tickets", "ravenstack-tickets");
        assertThat(tickets.added()).isEqualTo(2_000 + 2_000 + 95 + 1_175);
        assertThat(tickets.warnings()).isEqualTo(1_077);

        Import churned = take("churn_events", "ravenstack-churn-events");
        assertThat(churned.added()).isEqualTo(600);
        assertThat(churned.warnings()).isEqualTo(35);

        for (String[] file : new String[][] {
            {"accounts", "ravenstack-accounts"},
            {"subscriptions", "ravenstack-subscriptions"},
            {"feature_usage", "ravenstack-usage"},
            {"support_tickets", "ravenstack-tickets"},
            {"churn_events", "ravenstack-churn-events"}
        }) {
            Import again = take(file[0], file[1]);
            assertThat(again.added() + again.changed()).as(file[0]).isZero();
        }
    }

    private Import take(String file, String mapping) throws IOException {
        String folder = System.getProperty("ravenstack");
        assumeTrue(folder != null, "The RavenStack export is not at hand; name its folder with -Dravenstack.");
        byte[] csv = Files.readAllBytes(Path.of(String.valueOf(folder), file + ".csv"));
        long id = imports.submit(file + ".csv", csv, mapping, "root", false).id();
        rounds.untilIdle("take-in-imports");
        Import done = imports.find(id).orElseThrow();
        assertThat(done.state()).isEqualTo(Import.State.DONE);
        assertThat(done.refused()).isZero();
        return done;
    }
}
