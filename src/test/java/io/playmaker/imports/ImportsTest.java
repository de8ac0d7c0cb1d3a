package io.playmaker.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.playmaker.account.Account;
import io.playmaker.account.Accounts;
import io.playmaker.account.Subscription;
import io.playmaker.imports.ImportProblem.Severity;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Missing;
import io.playmaker.shared.Refused;
import io.playmaker.signal.LatestValue;
import io.playmaker.signal.Signals;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.Rounds;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlaymakerTest
class ImportsTest {

    private static final String ACCOUNTS = "kind: ACCOUNTS\nfields: { externalId: id, name: name, owner: owner }";
    private static final String NPS = """
            kind: SIGNALS
            fields:
              source: { constant: survey }
              sourceId: id
              account: account
              type: { constant: sentiment.nps }
              value: score
              occurredAt: day
            """;

    @Autowired
    Imports imports;

    @Autowired
    Accounts accounts;

    @Autowired
    Signals signals;

    @Autowired
    Rounds rounds;

    @Test
    void badRowsAreReportedWithLineColumnAndReasonAndTheRestGoesIn() {
        accountsAcmeAndBolt();

        Import done = take(NPS, """
                id,account,score,day
                1,acme,40,2026-02-01
                2,nobody,40,2026-02-01
                3,acme,many,2026-02-01
                4,acme,40,someday
                5,acme,400,2026-02-01
                6,,40,2026-02-01
                7,acme,40,2026-02-01,what
                8,bolt,50,2026-02-02
                """);

        assertThat(done)
                .extracting(Import::total, Import::done, Import::added, Import::refused)
                .containsExactly(8, 8, 2, 6);
        assertThat(imports.problems(done.id(), 0, 100))
                .extracting(ImportProblem::line, ImportProblem::column, ImportProblem::severity, ImportProblem::value)
                .containsExactly(
                        tuple(3, "account", Severity.ERROR, "nobody"),
                        tuple(4, "score", Severity.ERROR, "many"),
                        tuple(5, "day", Severity.ERROR, "someday"),
                        tuple(6, "score", Severity.ERROR, "400"),
                        tuple(7, "account", Severity.ERROR, null),
                        tuple(8, null, Severity.ERROR, null));
        assertThat(imports.problems(done.id(), 1, 1))
                .extracting(ImportProblem::line)
                .containsExactly(4);
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        String file = "id,name,owner\nacme,Acme,carla\nbolt,Bolt,ben@playmaker.example\n";
        take(ACCOUNTS, file);
        take(NPS, "id,account,score,day\n1,acme,40,2026-02-01\n");

        assertThat(take(ACCOUNTS, file))
                .extracting(Import::added, Import::changed, Import::unchanged)
                .containsExactly(0, 0, 2);
        assertThat(take(NPS, "id,account,score,day\n1,acme,40,2026-02-01\n"))
                .extracting(Import::added, Import::changed, Import::unchanged)
                .containsExactly(0, 0, 1);
        assertThat(accounts.byExternalId("bolt").map(Account::owner)).contains("ben");
    }

    @Test
    void rowsRepeatedInAFileCountOnceAndAnotherContentOfTheSameFactIsRefused() {
        accountsAcmeAndBolt();

        Import done = take(NPS, """
                id,account,score,day
                1,acme,40,2026-02-01
                1,acme,40,2026-02-01
                1,acme,41,2026-02-01
                """);

        assertThat(done)
                .extracting(Import::added, Import::unchanged, Import::refused)
                .containsExactly(1, 1, 1);
        assertThat(imports.problems(done.id(), 0, 10)).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(4);
            assertThat(problem.column()).isEqualTo("id");
        });
    }

    @Test
    void anUnknownOwnerIsAWarningAndTheAccountGoesIn() {
        Import done = take(ACCOUNTS, "id,name,owner\nacme,Acme,somebody@else.example\n");

        assertThat(done)
                .extracting(Import::added, Import::warnings, Import::refused)
                .containsExactly(1, 1, 0);
        assertThat(imports.problems(done.id(), 0, 10).get(0).severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void subscriptionsMayHaveDifferentCurrencies() {
        accountsAcmeAndBolt();
        take("""
                kind: SUBSCRIPTIONS
                fields: { externalId: id, account: account, product: plan, mrr: mrr, currency: currency, startsOn: start }
                """, """
                id;account;plan;mrr;currency;start
                s1;acme;Suite;1.200,50;EUR;31.01.2025
                s2;acme;Add-on;80;usd;2025-02-28
                s3;acme;Add-on;80;bananas;2025-02-28
                """);

        assertThat(accounts.subscriptions(
                        accounts.byExternalId("acme").orElseThrow().id()))
                .extracting(
                        Subscription::currency,
                        subscription -> subscription.mrr().toPlainString())
                .containsExactlyInAnyOrder(tuple("EUR", "1200.50"), tuple("USD", "80.00"));
    }

    @Test
    void emptyValuesKeepWhatIsStored() {
        take(ACCOUNTS, "id,name,owner\nacme,Acme,carla\n");

        Import again = take(ACCOUNTS, "id,name,owner\nacme,,\n");

        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(accounts.byExternalId("acme").orElseThrow().owner()).isEqualTo("carla");
    }

    @Test
    void aColumnThatIsMissingIsNamedBeforeAnythingIsStoredAndOthersAreNoConcern() {
        assertThatThrownBy(() -> submit(ACCOUNTS, "id,title\nacme,Acme\n"))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Invalid.Problem::message)
                                .anyMatch(message -> message.contains("no column 'name'"))
                                .anyMatch(message -> message.contains("no column 'owner'")));
        assertThat(take("kind: ACCOUNTS\nfields: { externalId: id, name: name }", "id,name,shoe size\nacme,Acme,44\n")
                        .added())
                .isEqualTo(1);
    }

    @Test
    void anUnknownMappingIsRefused() {
        assertThatThrownBy(() -> submit("no-such-mapping", "id\n1\n"))
                .hasMessageContaining("no mapping 'no-such-mapping'");
    }

    @Test
    void aFileWithNothingButAHeaderIsDoneAtOnce() {
        assertThat(take(ACCOUNTS, "id,name,owner\n"))
                .extracting(Import::state, Import::total)
                .containsExactly(Import.State.DONE, 0);
    }

    @Test
    void anImportGoesOnWhereItStopped() {
        StringBuilder csv = new StringBuilder("id,name,owner\n");
        for (int i = 1; i <= 2_500; i++)
            csv.append("a").append(i).append(",Account ").append(i).append(",\n");
        long id = submit(ACCOUNTS, csv.toString());
        assertThat(imports.find(id).orElseThrow().state()).isEqualTo(Import.State.WAITING);

        rounds.one("take-in-imports");
        Import half = imports.find(id).orElseThrow();
        assertThat(half.state()).isEqualTo(Import.State.RUNNING);
        assertThat(half.done()).isBetween(1, 2_499);
        assertThat(accounts.byExternalId("a" + half.done())).isPresent();
        assertThat(accounts.byExternalId("a" + (half.done() + 1))).isEmpty();

        rounds.untilIdle("take-in-imports");
        assertThat(imports.find(id).orElseThrow())
                .extracting(Import::state, Import::done, Import::added)
                .containsExactly(Import.State.DONE, 2_500, 2_500);
    }

    @Test
    void filesGoInInTheOrderInWhichTheyCame() {
        long first = submit(ACCOUNTS, "id,name,owner\nacme,Acme,\n");
        long second = submit(NPS, "id,account,score,day\n1,acme,40,2026-02-01\n");

        rounds.untilIdle("take-in-imports");

        assertThat(imports.find(first).orElseThrow().added()).isEqualTo(1);
        assertThat(imports.find(second).orElseThrow().added()).isEqualTo(1);
        assertThat(imports.recent(2)).extracting(Import::id).containsExactly(second, first);
    }

    @Test
    void anImportCanBeStoppedOnce() {
        long id = submit(ACCOUNTS, "id,name,owner\nacme,Acme,\n");

        assertThat(imports.stop(id, "lena").error()).startsWith("Stopped by lena");
        rounds.untilIdle("take-in-imports");
        assertThat(accounts.byExternalId("acme")).isEmpty();
        assertThatThrownBy(() -> imports.stop(id, "lena")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> imports.stop(-1, "lena")).isInstanceOf(Missing.class);
    }

    @Test
    void statingWhenAFactWasLearnedNeedsTheRightToWriteHistory() {
        accountsAcmeAndBolt();
        String mapping = NPS + "  learnedAt: learned\n";
        byte[] csv = "id,account,score,day,learned\n1,acme,40,2026-02-01,2026-02-03\n".getBytes(UTF_8);

        assertThatThrownBy(() -> imports.submit("nps.csv", csv, mapping, "carla", false))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("right to write history");

        imports.submit("nps.csv", csv, mapping, "root", true);
        rounds.untilIdle("take-in-imports");
        var acme = accounts.byExternalId("acme").orElseThrow().id();
        assertThat(signals.latest(List.of(acme)).getOrDefault(acme, Map.of()).values())
                .extracting(LatestValue::learnedAt)
                .containsExactly(Instant.parse("2026-02-03T00:00:00Z"));
    }

    @Test
    void aPreviewShowsWhatWouldBeTakenAndStoresNothing() {
        Preview preview = imports.preview(
                ImportKind.ACCOUNTS,
                "Account ID,Name,CSM,Shoe size\nacme,Acme,carla,44\nbolt,,,\n".getBytes(UTF_8),
                null);

        assertThat(preview.suggestion())
                .containsExactlyInAnyOrderEntriesOf(Map.of("Account ID", "externalId", "Name", "name", "CSM", "owner"));
        assertThat(preview.taken().get(0)).containsEntry("owner", "carla").containsEntry("externalId", "acme");
        assertThat(preview.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.column()).isEqualTo("Name");
        });
        assertThat(accounts.byExternalId("acme")).isEmpty();
        assertThat(imports.recent(1)).isEmpty();
    }

    @Test
    void aMappingIsKeptByItsNameAndAShippedOneStaysAsItIs() {
        String yaml = imports.define(
                ImportKind.SUBSCRIPTIONS,
                Map.of("Id", "externalId", "Customer's id", "account"),
                Map.of("currency", "EUR"));
        imports.save(new Mapping("billing", ImportKind.SUBSCRIPTIONS, yaml, false), "root");

        assertThat(imports.mappings())
                .extracting(Mapping::name, Mapping::shipped)
                .contains(tuple("billing", false), tuple("ravenstack-accounts", true));
        assertThatThrownBy(() -> imports.save(new Mapping("../x", ImportKind.ACCOUNTS, yaml, false), "root"))
                .isInstanceOf(Invalid.class);
    }

    private void accountsAcmeAndBolt() {
        take(ACCOUNTS, "id,name,owner\nacme,Acme,\nbolt,Bolt,\n");
    }

    private long submit(String mapping, String csv) {
        return imports.submit("file.csv", csv.getBytes(UTF_8), mapping, "root", false)
                .id();
    }

    private Import take(String mapping, String csv) {
        long id = submit(mapping, csv);
        rounds.untilIdle("take-in-imports");
        return imports.find(id).orElseThrow();
    }
}
