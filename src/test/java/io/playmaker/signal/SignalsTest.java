package io.playmaker.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.account.AccountRow;
import io.playmaker.account.Accounts;
import io.playmaker.shared.AccountId;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlaymakerTest
class SignalsTest {

    private static final Instant NOW = TestClock.START;

    @Autowired
    Signals signals;

    @Autowired
    Accounts accounts;

    AccountId acme = new AccountId(1);
    AccountId bolt = new AccountId(1);

    @BeforeEach
    void twoAccounts() {
        accounts.upsertAccounts(List.of(account("acme"), account("bolt")), "test");
        acme = accounts.byExternalId("acme").orElseThrow().id();
        bolt = accounts.byExternalId("bolt").orElseThrow().id();
    }

    @Test
    void factsAreStoredWithBothTimesAndTheLatestOfEachKindIsKept() {
        Recorded recorded = signals.record(
                List.of(
                        nps("1", 10, NOW.minus(Duration.ofDays(3))),
                        nps("2", 20, NOW.minus(Duration.ofDays(2))),
                        event("3", "champion.left", NOW.minus(Duration.ofDays(1)))),
                false);

        assertThat(recorded).isEqualTo(new Recorded(3, 0, List.of()));
        assertThat(signals.latest(List.of(acme, bolt))).containsOnlyKeys(acme);
        assertThat(latest(acme))
                .extracting(LatestValue::type, LatestValue::value, LatestValue::occurredAt, LatestValue::learnedAt)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("sentiment.nps", 20.0, NOW.minus(Duration.ofDays(2)), NOW),
                        org.assertj.core.groups.Tuple.tuple("champion.left", 1.0, NOW.minus(Duration.ofDays(1)), NOW));
        assertThat(signals.recent(acme, 2)).extracting(Signal::sourceId).containsExactly("3", "2");
        assertThat(signals.find(signals.recent(acme, 1).get(0).id())
                        .orElseThrow()
                        .event())
                .isTrue();
    }

    @Test
    void aSecondDeliveryChangesNothing() {
        List<NewSignal> batch = List.of(nps("1", 10, NOW), event("2", "case.opened", NOW));
        signals.record(batch, false);

        assertThat(signals.record(batch, false)).isEqualTo(new Recorded(0, 2, List.of()));
        assertThat(signals.record(List.of(batch.get(0), nps("3", 5, NOW), nps("3", 5, NOW)), false))
                .isEqualTo(new Recorded(1, 2, List.of()));
        assertThat(signals.recent(acme, 10)).hasSize(3);
    }

    @Test
    void ofALargeBatchOnlyWhatIsNewIsStored() {
        List<NewSignal> batch = new ArrayList<>();
        for (int i = 0; i < 500; i++) batch.add(nps("n" + i, i % 100, NOW.minus(Duration.ofHours(i))));
        signals.record(List.of(batch.get(250)), false);

        assertThat(signals.record(batch, false)).isEqualTo(new Recorded(499, 1, List.of()));
        assertThat(signals.record(batch, false)).isEqualTo(new Recorded(0, 500, List.of()));
        assertThat(signals.recent(acme, 1_000)).hasSize(500);
    }

    @Test
    void theSameIdWithOtherContentIsRefusedAndTheRestIsStored() {
        signals.record(List.of(nps("1", 10, NOW)), false);

        Recorded recorded = signals.record(List.of(nps("1", 11, NOW), nps("2", 12, NOW), nps("2", 13, NOW)), false);

        assertThat(recorded.stored()).isEqualTo(1);
        assertThat(recorded.refused()).extracting(refused -> refused.index()).containsExactly(0, 2);
        assertThat(recorded.refused().get(0).problem().field()).isEqualTo("sourceId");
        assertThat(latest(acme).get(0).value()).isEqualTo(12);
    }

    @Test
    void eachFactThatCannotBeTakenIsRefusedByItself() {
        List<NewSignal> batch = List.of(
                signal("1", "nobody", "sentiment.nps", 1.0, NOW, null),
                signal("2", "acme", "sentiment.mood", 1.0, NOW, null),
                signal("3", "acme", "sentiment.nps", null, NOW, null),
                signal("4", "acme", "sentiment.nps", 101.0, NOW, null),
                signal("5", "acme", "sentiment.nps", Double.NaN, NOW, null),
                signal("6", "acme", "sentiment.nps", 1.0, NOW.plus(Duration.ofMinutes(6)), null),
                signal("7", "acme", "sentiment.nps", 1.0, NOW, NOW.minusSeconds(1)),
                signal(" ", "acme", "sentiment.nps", 1.0, NOW, null),
                signal("x".repeat(201), "acme", "sentiment.nps", 1.0, NOW, null),
                signal("8", "acme", "sentiment.nps", 1.0, NOW.plus(Duration.ofMinutes(4)), null));

        Recorded recorded = signals.record(batch, false);

        assertThat(recorded.stored()).isEqualTo(1);
        assertThat(recorded.refused())
                .extracting(refused -> refused.problem().field())
                .containsExactly(
                        "account",
                        "type",
                        "value",
                        "value",
                        "value",
                        "occurredAt",
                        "learnedAt",
                        "sourceId",
                        "sourceId");
    }

    @Test
    void historyMayBeWrittenByThoseWhoHaveTheRight() {
        Instant learned = NOW.minus(Duration.ofDays(20));
        signals.record(List.of(signal("1", "acme", "sentiment.nps", 1.0, learned, learned)), true);

        assertThat(signals.known(acme, Instant.EPOCH, learned)).hasSize(1);
        assertThat(signals.known(acme, Instant.EPOCH, learned.minusSeconds(1))).isEmpty();
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() {
        List<NewSignal> batch = new ArrayList<>();
        for (int i = 0; i < 200; i++) batch.add(nps("n" + i, i % 100, NOW.minus(Duration.ofHours(i))));
        Collections.shuffle(batch, new Random(7));
        for (int from = 0; from < 200; from += 20) signals.record(batch.subList(from, from + 20), false);

        assertThat(latest(acme)).hasSize(1);
        assertThat(latest(acme).get(0).occurredAt()).isEqualTo(NOW);
    }

    @Test
    void twoDeliveriesAtOnceStoreEachFactOnce() throws Exception {
        List<NewSignal> batch = new ArrayList<>();
        for (int i = 0; i < 300; i++) batch.add(nps("n" + i, i % 100, NOW.minusSeconds(i)));
        List<NewSignal> turned = new ArrayList<>(batch);
        Collections.reverse(turned);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var results = threads.invokeAll(List.<Callable<Recorded>>of(
                    () -> signals.record(batch, false), () -> signals.record(turned, false)));
            Recorded one = results.get(0).get();
            Recorded other = results.get(1).get();
            assertThat(one.stored() + other.stored()).isEqualTo(300);
            assertThat(one.duplicates() + other.duplicates()).isEqualTo(300);
        } finally {
            threads.shutdown();
        }
        assertThat(signals.recent(acme, 1000)).hasSize(300);
        assertThat(latest(acme).get(0).occurredAt()).isEqualTo(NOW);
    }

    @Test
    void whatMayBeReportedIsDeclared() {
        assertThat(signals.measures()).hasSizeGreaterThan(30).containsKey("usage.active_users_ratio");
        assertThat(signals.events()).containsKeys("champion.left", "cancellation.received", "playbook.ended");
        assertThat(signals.measures())
                .hasEntrySatisfying(
                        "support.open_cases",
                        measure -> assertThat(measure.higherIsBetter()).isFalse());
    }

    private List<LatestValue> latest(AccountId account) {
        return List.copyOf(
                signals.latest(List.of(account)).getOrDefault(account, Map.of()).values());
    }

    private static NewSignal nps(String id, double value, Instant at) {
        return signal(id, "acme", "sentiment.nps", value, at, null);
    }

    private static NewSignal event(String id, String type, Instant at) {
        return signal(id, "acme", type, null, at, null);
    }

    private static NewSignal signal(
            String id, String account, String type, @Nullable Double value, Instant at, @Nullable Instant learned) {
        return new NewSignal("test", id, account, type, value, at, learned, null, null, null);
    }

    private static AccountRow account(String id) {
        return new AccountRow(id, id, "SMB", null, null, null, null, null, null, null, null, null);
    }
}
