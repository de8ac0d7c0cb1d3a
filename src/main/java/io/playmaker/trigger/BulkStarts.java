package io.playmaker.trigger;

import io.playmaker.health.Audience;
import io.playmaker.health.Audiences;
import io.playmaker.playbook.Playbook;
import io.playmaker.playbook.Playbooks;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Missing;
import io.playmaker.trigger.BulkStart.Order;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door of starting a playbook for many accounts: a person chooses it and says why. Each account gets a moment of
 * kind CSM that names the playbook, so the decision table is not asked; the start ledger is, as always.
 */
@Service
@Transactional
public class BulkStarts {

    private static final Logger log = LoggerFactory.getLogger(BulkStarts.class);

    private final BulkStartRows starts;
    private final InvitedRows invited;
    private final Occasions occasions;
    private final Foresee foresee;
    private final Known known;
    private final Clock clock;

    /** Which accounts and playbooks there are, and how many may be started together. */
    @Component
    record Known(Audiences audiences, Playbooks playbooks, TriggerSettings settings) {}

    BulkStarts(
            BulkStartRows starts, InvitedRows invited, Occasions occasions, Foresee foresee, Known known, Clock clock) {
        this.starts = starts;
        this.invited = invited;
        this.occasions = occasions;
        this.foresee = foresee;
        this.known = known;
        this.clock = clock;
    }

    /** How many accounts a playbook may be started for together. */
    public int most() {
        return known.settings().mostAtOnce();
    }

    /** @throws Invalid when these are more than may be started together, or ask for what there is not */
    @Transactional(readOnly = true)
    public List<AccountId> accounts(Audience audience) {
        known.audiences().check(audience);
        List<AccountId> found = known.audiences().after(audience, 0, most() + 1);
        if (found.size() > most()) throw tooMany(known.audiences().count(audience));
        return found;
    }

    /** What would become of each now; nothing is written. */
    @Transactional(readOnly = true)
    public Forecast forecast(Order order, String by) {
        checked(order);
        List<AccountId> accounts = order.accounts().stream().distinct().toList();
        return foresee.answer(
                new Foresee.Question(accounts.size(), last -> last == 0 ? accounts : List.of(), most(), most()),
                account -> CsmMoment.of("preview", order, account, by, clock.instant()));
    }

    /**
     * Starts the playbook for each of them that may; the ledger says of each why or why not.
     *
     * @param key the same again changes nothing and gives what is there
     * @throws Invalid naming what is missing
     */
    public BulkStart start(Order order, String by, String key) {
        checked(order);
        List<AccountId> accounts = order.accounts().stream().distinct().toList();
        Order each = new Order(order.playbook(), order.reason().strip(), accounts);
        Instant now = clock.instant();
        if (!starts.insert(each, by, now, key)) return starts.byKey(key);
        BulkStart start = starts.byKey(key);
        occasions.happens(
                start.occasion(),
                accounts.stream()
                        .map(account -> CsmMoment.of(start.occasion(), each, account, by, now))
                        .toList());
        log.info("{} is asked for at {} accounts by {}.", start.playbook(), accounts.size(), by);
        return start;
    }

    /** @throws Missing when there is none */
    @Transactional(readOnly = true)
    public BulkStart find(long id) {
        return starts.find(id).orElseThrow(() -> Missing.of("bulk start", id));
    }

    @Transactional(readOnly = true)
    public List<BulkStart> newest(int limit) {
        return starts.newest(limit);
    }

    /** Its moments by account, beginning after that one (0 for the first). */
    @Transactional(readOnly = true)
    public List<Moment> moments(long id, long afterAccount, int limit) {
        return invited.moments(find(id).occasion(), afterAccount, limit);
    }

    /** How many of its moments are in each state. */
    @Transactional(readOnly = true)
    public Map<Moment.State, Integer> counts(long id) {
        return invited.counts(find(id).occasion());
    }

    private void checked(Order order) {
        if (order.reason().isBlank() || order.reason().length() > 1_000)
            throw new Invalid("reason", "Say why in 1 to 1,000 characters; the playbook's tasks show it.");
        if (known.playbooks().catalogue().stream().map(Playbook::key).noneMatch(order.playbook()::equals))
            throw new Invalid(
                    "playbook", "There is no playbook \"%s\" that may be started.".formatted(order.playbook()));
        if (order.accounts().isEmpty()) throw new Invalid("accounts", "Name at least one account.");
        if (order.accounts().size() > most()) throw tooMany(order.accounts().size());
    }

    private Invalid tooMany(int accounts) {
        return new Invalid(
                "accounts",
                "These are %,d accounts; a playbook is started for at most %,d at once. Narrow the list, or start it in parts."
                        .formatted(accounts, most()));
    }
}
