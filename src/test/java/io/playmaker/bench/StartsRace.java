package io.playmaker.bench;

import io.playmaker.account.AccountRow;
import io.playmaker.account.Accounts;
import io.playmaker.playbook.Playbooks;
import io.playmaker.playbook.Run;
import io.playmaker.shared.AccountId;
import io.playmaker.testing.CleanSlate;
import io.playmaker.testing.Fixtures;
import io.playmaker.testing.Rounds;
import io.playmaker.testing.TestClock;
import io.playmaker.trigger.MomentKind;
import io.playmaker.trigger.NewMoment;
import io.playmaker.trigger.Triggers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts churn-save for many accounts: by moments and the trigger worker, and by one engine call after the other. */
@Component
class StartsRace {

    private static final String PLAYBOOK = "churn-save";
    private static final int STARTS = 400;

    private final Accounts accounts;
    private final Triggers triggers;
    private final Playbooks playbooks;
    private final RuntimeService engine;
    private final CleanSlate slate;
    private final Rounds rounds;

    private List<AccountId> ids = List.of();
    private List<Map<String, Object>> variables = List.of();

    StartsRace(
            Accounts accounts,
            Triggers triggers,
            Playbooks playbooks,
            RuntimeService engine,
            CleanSlate slate,
            Rounds rounds) {
        this.accounts = accounts;
        this.triggers = triggers;
        this.playbooks = playbooks;
        this.engine = engine;
        this.slate = slate;
        this.rounds = rounds;
    }

    Race race() {
        return new Race(
                "Starts of " + PLAYBOOK + ", " + STARTS + " accounts",
                "starts",
                STARTS,
                3,
                new Race.Way("trigger worker: moments, decision, ledger, runs, engine", this::momentsWait, this::work),
                new Race.Way("plain engine: startProcessInstanceByKey each", this::freshAccounts, this::startEach));
    }

    /** What the worker gives to a run is given to the plain engine, too. */
    private void learnVariables() {
        momentsWait();
        work();
        variables = ids.stream().map(this::variables).toList();
    }

    private Map<String, Object> variables(AccountId id) {
        Run run = playbooks.runsOf(id).get(0);
        return new HashMap<>(engine.getVariables(run.processInstance()));
    }

    private void freshAccounts() {
        slate.wipe();
        List<AccountRow> rows = Fixtures.many("account", STARTS, "SMB", "ADOPTION", "mia");
        accounts.upsertAccounts(rows, "bench");
        rounds.untilIdle("start-due-playbooks");
        ids = rows.stream()
                .map(row ->
                        accounts.byExternalId(row.externalId()).orElseThrow().id())
                .toList();
    }

    private void momentsWait() {
        freshAccounts();
        List<NewMoment> moments = new ArrayList<>();
        for (AccountId id : ids)
            moments.add(new NewMoment(
                    MomentKind.CUSTOMER,
                    "cancellation-received",
                    "bench-" + id,
                    id,
                    "",
                    Map.of(),
                    null,
                    null,
                    TestClock.START));
        triggers.happened(moments);
    }

    private void work() {
        int done = rounds.inLanesUntilIdle("start-due-playbooks");
        if (done != STARTS) throw new AssertionError(done + " moments were decided instead of " + STARTS);
    }

    private void startEach() {
        for (Map<String, Object> one : variables)
            engine.startProcessInstanceByKey(PLAYBOOK, String.valueOf(one.get("runId")), one);
    }

    /** Both ways leave the same behind in the engine. */
    void check() {
        learnVariables();
        long ours = engine.createProcessInstanceQuery().count();
        freshAccounts();
        startEach();
        long plain = engine.createProcessInstanceQuery().count();
        if (ours != STARTS || plain != STARTS)
            throw new AssertionError("Started " + ours + " and " + plain + " instead of " + STARTS);
    }
}
