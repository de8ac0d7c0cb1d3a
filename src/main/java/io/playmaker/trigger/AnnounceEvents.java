package io.playmaker.trigger;

import io.playmaker.health.Audiences;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Worker;
import io.playmaker.trigger.VendorEvent.Says;
import io.playmaker.trigger.VendorEvent.State;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the audience of events whose time has come, a page in each transaction: its moments and how far it got commit
 * together. So a crash repeats nothing, and the next round goes on where the last one ended. While many moments wait to be
 * decided it adds none, so that what customers do meanwhile is not held up.
 */
@Component
class AnnounceEvents implements Worker {

    private static final Logger log = LoggerFactory.getLogger(AnnounceEvents.class);
    private static final int PAGE = 500;
    private static final int ENOUGH_IN_LINE = 1_000;

    private final VendorEventRows events;
    private final Audiences audiences;
    private final Occasions occasions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AnnounceEvents(
            VendorEventRows events,
            Audiences audiences,
            Occasions occasions,
            TransactionTemplate transaction,
            Clock clock) {
        this.events = events;
        this.audiences = audiences;
        this.occasions = occasions;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "announce-vendor-events";
    }

    @Override
    public int round() {
        if (occasions.inLine(ENOUGH_IN_LINE) >= ENOUGH_IN_LINE) return 0;
        Integer done = transaction.execute(
                status -> events.claim(clock.instant()).map(this::goOn).orElse(0));
        return done == null ? 0 : done;
    }

    private int goOn(VendorEventRows.Claimed claimed) {
        VendorEvent event = claimed.event();
        if (event.state() == State.SCHEDULED) return begin(event);
        List<AccountId> page = audiences.after(event.says().audience(), claimed.lastAccount(), PAGE);
        if (page.isEmpty()) {
            events.end(event.id(), State.ANNOUNCED, null, clock.instant());
            log.info("Event {} is announced to {} accounts.", event.id(), event.announced());
            return 1;
        }
        Instant now = clock.instant();
        occasions.happens(
                event.occasion(),
                page.stream().map(account -> moment(event, account, now)).toList());
        events.went(event.id(), page.size(), page.get(page.size() - 1).value());
        return page.size();
    }

    private int begin(VendorEvent event) {
        Instant now = clock.instant();
        LocalDate day = event.says().heldOn();
        if (day != null && day.isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC))) {
            events.end(event.id(), State.MISSED, "Not announced: its day, %s, was over by then.".formatted(day), now);
            log.warn("Event {} was due at {} and is not announced: its day is over.", event.id(), event.announceAt());
        } else events.begin(event.id(), audiences.count(event.says().audience()), now);
        return 1;
    }

    static NewMoment moment(VendorEvent event, AccountId account, Instant now) {
        return new NewMoment(
                MomentKind.VENDOR,
                event.says().kind().moment(),
                InvitedRows.key(event.occasion(), account),
                account,
                "event " + event.id(),
                facts(event.says()),
                null,
                null,
                now);
    }

    private static Map<String, Object> facts(Says says) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("eventKind", says.kind().name());
        facts.put("event", says.title());
        facts.put("text", says.link() == null ? says.text() : says.text() + "\n" + says.link());
        facts.put(
                "why",
                says.heldOn() == null
                        ? "\"%s\".".formatted(says.title())
                        : "\"%s\", on %s.".formatted(says.title(), says.heldOn()));
        if (says.heldOn() != null) facts.put("eventDate", says.heldOn().toString());
        if (says.link() != null) facts.put("eventLink", says.link());
        return facts;
    }
}
