package io.playmaker.trigger;

import io.playmaker.health.Audience;
import io.playmaker.health.Audiences;
import io.playmaker.shared.Columns;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Invalid.Problem;
import io.playmaker.shared.Missing;
import io.playmaker.shared.Refused;
import io.playmaker.trigger.VendorEvent.Says;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of vendor events: written by a person, announced to the accounts of an audience in the background. */
@Service
@Transactional
public class VendorEvents {

    private static final Logger log = LoggerFactory.getLogger(VendorEvents.class);
    private static final int TRIED = 10_000;
    private static final int EXAMPLES = 20;
    private static final Duration LATEST = Duration.ofDays(730);

    private final VendorEventRows events;
    private final InvitedRows invited;
    private final Audiences audiences;
    private final Foresee foresee;
    private final Clock clock;

    VendorEvents(VendorEventRows events, InvitedRows invited, Audiences audiences, Foresee foresee, Clock clock) {
        this.events = events;
        this.invited = invited;
        this.audiences = audiences;
        this.foresee = foresee;
        this.clock = clock;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<VendorEvent> list(int page, int size) {
        return events.list(page, size);
    }

    /** @throws Missing when there is none */
    @Transactional(readOnly = true)
    public VendorEvent event(long id) {
        return events.find(id).orElseThrow(() -> Missing.of("vendor event", id));
    }

    /**
     * Keeps an event that is announced to nobody yet.
     *
     * @throws Invalid naming each field that cannot be taken
     */
    public VendorEvent write(Says says, String by) {
        return event(events.insert(checked(says), by, clock.instant()));
    }

    /** @throws Refused when it is announced already, or called off */
    public VendorEvent change(long id, Says says, String by) {
        VendorEvent known = event(id);
        if (!events.change(id, checked(says), by, clock.instant()))
            throw new Refused(
                    "Event %d is %s; only one that is not announced yet can be changed.".formatted(id, words(known)));
        return event(id);
    }

    /**
     * Announces it at that time, or now. The audience is whoever is meant by it then; each account gets one moment.
     *
     * @throws Refused when it is announced already, or called off
     */
    public VendorEvent announce(long id, @Nullable Instant at, String by) {
        VendorEvent known = event(id);
        Instant now = clock.instant();
        if (at != null && (at.isBefore(now) || at.isAfter(now.plus(LATEST))))
            throw new Invalid("announceAt", "Give a time from now on, within two years; or none, for at once.");
        Instant when = at == null ? now : at;
        LocalDate day = known.says().heldOn();
        if (day != null && day.isBefore(LocalDate.ofInstant(when, ZoneOffset.UTC)))
            throw new Refused("Its day, %s, is over by then; change the day, then announce it.".formatted(day));
        if (!events.schedule(id, when, by))
            throw new Refused(
                    "Event %d is %s; only one that is not announced yet can be announced.".formatted(id, words(known)));
        log.info("Event {} is announced at {}, says {}.", id, when, by);
        return event(id);
    }

    /**
     * Calls it off: no further account hears of it, and what was not decided yet starts nothing. What it started goes on.
     *
     * @throws Refused when it is over already
     */
    public VendorEvent cancel(long id, String reason, String by) {
        VendorEvent known = event(id);
        if (reason.isBlank()) throw new Invalid("reason", "Say why; it is kept with the event.");
        String note = Columns.cut("Called off by %s: %s".formatted(by, reason.strip()), 900);
        if (!events.cancel(id, note, clock.instant()))
            throw new Refused("Event %d is %s; it cannot be called off.".formatted(id, words(known)));
        int withdrawn = invited.withdraw(known.occasion(), "The event was called off. " + note, clock.instant());
        log.info("Event {} is called off by {}; {} moments are withdrawn.", id, by, withdrawn);
        return event(id);
    }

    /**
     * Whom it would reach now, and what it would start. Of a very large audience the first accounts are tried, as the
     * answer says.
     *
     * @throws Invalid naming each field that cannot be taken
     */
    @Transactional(readOnly = true)
    public Forecast forecast(Says says) {
        return forecast(unkept(checked(says)));
    }

    /** As {@link #forecast(Says)}, of an event that is kept. */
    @Transactional(readOnly = true)
    public Forecast forecast(long id) {
        return forecast(event(id));
    }

    private Forecast forecast(VendorEvent event) {
        Audience audience = event.says().audience();
        return foresee.answer(
                new Foresee.Question(
                        audiences.count(audience),
                        last -> audiences.after(audience, last, Foresee.Question.page()),
                        TRIED,
                        EXAMPLES),
                account -> AnnounceEvents.moment(event, account, clock.instant()));
    }

    /** Whom it would reach now, by account, beginning after that one (0 for the first), and what it would start there. */
    @Transactional(readOnly = true)
    public List<Forecast.Expected> expected(long id, long afterAccount, int limit) {
        VendorEvent event = event(id);
        return foresee.expected(
                audiences.after(event.says().audience(), afterAccount, limit),
                account -> AnnounceEvents.moment(event, account, clock.instant()));
    }

    private static VendorEvent unkept(Says says) {
        return new VendorEvent(0, says, VendorEvent.State.DRAFT, null, 0, 0, "", Instant.EPOCH, null, null, null, null);
    }

    /** Its moments by account, beginning after that one (0 for the first). */
    @Transactional(readOnly = true)
    public List<Moment> moments(long id, long afterAccount, int limit) {
        return invited.moments(event(id).occasion(), afterAccount, limit);
    }

    /** How many of its moments are in each state. */
    @Transactional(readOnly = true)
    public Map<Moment.State, Integer> counts(long id) {
        return invited.counts(event(id).occasion());
    }

    private Says checked(Says says) {
        List<Problem> problems = new ArrayList<>();
        if (says.title().isBlank() || says.title().length() > 200)
            problems.add(new Problem("title", "Give it a title of 1 to 200 characters."));
        if (says.text().isBlank() || says.text().length() > 3_000)
            problems.add(new Problem("text", "Say in 1 to 3,000 characters what it is about; its tasks show it."));
        if (says.link() != null && !isLink(says.link()))
            problems.add(new Problem("link", "Give an address that begins with https:// or http://, or none."));
        if (!problems.isEmpty()) throw new Invalid(problems);
        audiences.check(says.audience());
        return says;
    }

    private static boolean isLink(String link) {
        try {
            URI address = new URI(link);
            return link.length() <= 500
                    && String.valueOf(address.getScheme()).matches("https?")
                    && address.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String words(VendorEvent event) {
        return event.state().name().toLowerCase(Locale.ROOT);
    }
}
