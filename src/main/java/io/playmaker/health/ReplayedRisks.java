package io.playmaker.health;

import io.playmaker.account.Account;
import io.playmaker.account.Stage;
import io.playmaker.health.AskedRisks.Step;
import io.playmaker.health.AskedRisks.Turn;
import io.playmaker.health.Replay.Life;
import io.playmaker.health.RiskRules.Worry;
import io.playmaker.signal.LatestValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The risks of one account as the table of risks alone would have opened and closed them. */
final class ReplayedRisks {

    private final Rules rules;
    private final Life life;
    private final Map<RiskKind, Risk> open = new EnumMap<>(RiskKind.class);
    private AskedRisks asked = AskedRisks.read(null);
    private Account account;

    ReplayedRisks(Rules rules, Life life) {
        this.rules = rules;
        this.life = life;
        this.account = life.account();
    }

    /** What all accounts of a replay share. */
    record Rules(RiskRules.Table table, RiskFacts facts, ReviseRisk revise) {}

    List<RisksChanged.News> at(Instant at, RiskFacts.Shown health, Map<String, LatestValue> values) {
        Stage stage = life.stages().apply(at);
        if (account.stage() != stage) account = account.in(stage);
        Map<String, Object> facts = rules.facts().of(account, health, values, at);
        List<Worry> worries = rules.table().ask(facts);
        List<Step> steps = new ArrayList<>();
        asked = asked.now(worries, at, steps);
        if (steps.isEmpty()) return List.of();
        List<RisksChanged.News> news = new ArrayList<>();
        for (Step step : steps) follow(step, facts, at, news);
        return news;
    }

    private void follow(Step step, Map<String, Object> facts, Instant at, List<RisksChanged.News> news) {
        Risk risk = open.get(step.kind());
        if (risk == null) {
            if (step.turn() != Turn.RAISED) return;
            risk = ReviseRisk.opened(account.id(), step, at);
        }
        RiskRevision revision = rules.revise().by(step, new RiskRevision(risk, at), facts);
        if (revision.risk().isOpen()) open.put(step.kind(), revision.risk());
        else open.remove(step.kind());
        for (RiskChange change : revision.changes()) {
            RisksChanged.News one = RisksChanged.News.of(revision.risk(), change);
            if (one != null) news.add(one);
        }
    }
}
