package io.playmaker.health;

import io.playmaker.account.Account;
import io.playmaker.health.AskedRisks.Step;
import io.playmaker.health.AskedRisks.Turn;
import io.playmaker.health.RiskFacts.Shown;
import io.playmaker.health.RiskRegister.Key;
import io.playmaker.health.RiskRules.Worry;
import io.playmaker.shared.AccountId;
import io.playmaker.signal.LatestValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Opens, changes and closes risks as the table of risks says about accounts that were just scored. */
@Component
class FollowRiskRules {

    private final RiskRules rules;
    private final RiskFacts facts;
    private final ReviseRisk revise;
    private final RiskRegister register;

    FollowRiskRules(RiskRules rules, RiskFacts facts, ReviseRisk revise, RiskRegister register) {
        this.rules = rules;
        this.facts = facts;
        this.revise = revise;
        this.register = register;
    }

    /**
     * An account that was just scored, with all that its score came from.
     *
     * @param before the values that its trend is measured against
     */
    record Subject(
            Account account, Rescored rescored, Map<String, LatestValue> values, Map<String, LatestValue> before) {}

    /** Something to do, and the facts that say so. */
    private record ToDo(Key key, Step step, Map<String, Object> facts) {}

    /** @return what was rescored, each with what the table asks for now */
    List<Rescored> follow(List<Subject> subjects, Instant at) {
        List<Map<String, Object>> known = subjects.stream()
                .map(one -> facts.of(one.account(), Shown.of(one.rescored().health()), one.values(), at))
                .toList();
        List<List<Worry>> answers = rules.ask(known);
        List<Rescored> followed = new ArrayList<>();
        List<ToDo> work = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i++) {
            Rescored rescored = subjects.get(i).rescored();
            AccountId account = subjects.get(i).account().id();
            List<Step> steps = new ArrayList<>();
            AskedRisks now = AskedRisks.read(rescored.before().askedRisks()).now(answers.get(i), at, steps);
            followed.add(rescored.asking(now.written()));
            for (Step step : steps) work.add(new ToDo(new Key(account, step.kind()), step, known.get(i)));
        }
        if (!work.isEmpty()) act(work, at);
        return followed;
    }

    private void act(List<ToDo> work, Instant at) {
        Map<Key, Risk> open = register.lockOpen(
                work.stream().map(todo -> todo.key().account()).distinct().toList());
        List<Risk> missing = work.stream()
                .filter(todo -> todo.step().turn() == Turn.RAISED && !open.containsKey(todo.key()))
                .map(todo -> ReviseRisk.opened(todo.key().account(), todo.step(), at))
                .toList();
        Map<Key, Risk> added = new LinkedHashMap<>();
        if (!missing.isEmpty()) added.putAll(register.add(missing));
        List<RiskRevision> revisions = new ArrayList<>();
        for (ToDo todo : work) {
            Risk risk = open.getOrDefault(todo.key(), added.get(todo.key()));
            if (risk != null) revisions.add(revise.by(todo.step(), new RiskRevision(risk, at), todo.facts()));
        }
        register.write(revisions);
    }
}
