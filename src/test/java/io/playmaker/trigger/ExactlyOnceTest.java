package io.playmaker.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.playbook.Playbooks;
import io.playmaker.playbook.Run;
import io.playmaker.playbook.Scene;
import io.playmaker.shared.AccountId;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.Rounds;
import io.playmaker.testing.TestClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@PlaymakerTest
class ExactlyOnceTest {

    private static final String WORKER = "start-due-playbooks";
    private static final int NODES = 4;
    private static final int ACCOUNTS = 30;
    private static final int FLAPS = 5;

    @Autowired
    Triggers triggers;

    @Autowired
    Playbooks playbooks;

    @Autowired
    RuntimeService engine;

    @Autowired
    Scene scene;

    @Autowired
    Rounds rounds;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aCrashBetweenMomentAndStartRepeatsNothingAndLosesNothing() {
        AccountId umbra = scene.anAccount("Umbra");
        rounds.untilIdle(WORKER);
        triggers.happened(turnedRed(umbra, 1));

        transaction.executeWithoutResult(crash -> {
            rounds.one(WORKER);
            assertThat(playbooks.runsOf(umbra)).hasSize(1);
            crash.setRollbackOnly();
        });
        assertThat(playbooks.runsOf(umbra)).isEmpty();
        assertThat(playbooks.startsOf(umbra, 10)).isEmpty();
        assertThat(engine.createProcessInstanceQuery().count()).isZero();
        assertThat(triggers.counts()).containsEntry(Moment.State.NEW, 1);

        rounds.untilIdle(WORKER);
        assertThat(playbooks.runsOf(umbra)).hasSize(1);
        assertThat(engine.createProcessInstanceQuery().count()).isEqualTo(1);
    }

    @Test
    void severalNodesOnFlappingMomentsStartEachPlaybookOnce() throws Exception {
        List<AccountId> accounts = IntStream.range(0, ACCOUNTS)
                .mapToObj(i -> scene.anAccount("Account " + i))
                .toList();
        rounds.untilIdle(WORKER);
        List<NewMoment> moments = new ArrayList<>();
        for (int flap = 0; flap < FLAPS; flap++)
            for (AccountId account : accounts) moments.add(turnedRed(account, flap));
        triggers.happened(moments);

        onEveryNode(() -> rounds.untilIdle(WORKER));
        rounds.untilIdle(WORKER);

        assertThat(accounts)
                .allSatisfy(account -> assertThat(playbooks.runsOf(account))
                        .extracting(Run::state)
                        .containsExactly(Run.State.RUNNING));
        assertThat(engine.createProcessInstanceQuery().count()).isEqualTo(ACCOUNTS);
        assertThat(triggers.counts())
                .containsEntry(Moment.State.NEW, 0)
                .containsEntry(Moment.State.FAILED, 0)
                .containsEntry(Moment.State.WAITING, 0);
    }

    @Test
    void severalNodesNeverStartMoreThanAnAccountMayHave() throws Exception {
        AccountId umbra = scene.anAccount("Umbra");
        rounds.untilIdle(WORKER);

        onEveryNode(() -> playbooks.start(IntStream.range(0, 3)
                .mapToObj(i -> Scene.asked(
                        Scene.ONE_STEP, umbra, Thread.currentThread().getName() + " " + i))
                .toList()));

        assertThat(playbooks.activeRuns(List.of(umbra))).containsEntry(umbra, 5);
    }

    private static void onEveryNode(Callable<Object> work) throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(NODES);
        try {
            for (Future<Object> done : nodes.invokeAll(
                    IntStream.range(0, NODES).mapToObj(node -> work).toList())) done.get();
        } finally {
            nodes.shutdownNow();
        }
    }

    private static NewMoment turnedRed(AccountId account, int flap) {
        return new NewMoment(
                MomentKind.CUSTOMER,
                "band-changed",
                "red-" + account + "-" + flap,
                account,
                "",
                Map.of("fromBand", "YELLOW", "toBand", "RED"),
                null,
                null,
                TestClock.START);
    }
}
