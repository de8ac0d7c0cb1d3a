package io.playmaker.playbook;

import io.playmaker.shared.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to starts that are only thought through: the rules of the ledger on runs that nobody starts. */
@Service
@Transactional(readOnly = true)
public class ImaginedStarts {

    private final PastRuns runs;
    private final Engine engine;
    private final PlaybookSettings settings;

    ImaginedStarts(PastRuns runs, Engine engine, PlaybookSettings settings) {
        this.runs = runs;
        this.engine = engine;
        this.settings = settings;
    }

    /**
     * What a run of a playbook usually is.
     *
     * @param lasts the median of runs that came to their end; null when none has
     * @param steps the average of those; otherwise how many its model has
     */
    public record Usual(@Nullable Duration lasts, double steps) {}

    /** Every playbook that may be started, by key. */
    public Map<String, Usual> usual() {
        Map<String, Duration> medians = runs.medians();
        Map<String, Double> steps = runs.steps();
        Map<String, Usual> usual = new TreeMap<>();
        for (Playbook playbook : engine.playbooks())
            usual.put(playbook.key(), new Usual(medians.get(playbook.key()), steps.getOrDefault(playbook.key(), (double)
                    playbook.steps().size())));
        return usual;
    }

    /** Every run of these accounts that started before then, by account, in that order. One query. */
    public Map<AccountId, List<PastRun>> really(Collection<AccountId> accounts, Instant until) {
        return runs.of(accounts, until).stream().collect(Collectors.groupingBy(PastRun::account));
    }

    /**
     * A ledger of one account as it stood then. Runs that began before, or that no moment started, are as they really
     * were. A start that really happened on the same day ends when that run really ended, and as it did; any other lasts
     * as long as its playbook usually does.
     *
     * @param really every run of the account
     * @param lasts how long runs last, by playbook; those that are not in it cannot be started
     */
    public ImaginedLedger ledger(AccountId account, Instant from, List<PastRun> really, Map<String, Duration> lasts) {
        StartRules.Known nothing = new StartRules.Known(Set.of(), Map.of(), Map.of());
        return new ImaginedLedger(account, new StartRules(settings, lasts.keySet(), nothing), lasts)
                .knowing(from, really);
    }
}
