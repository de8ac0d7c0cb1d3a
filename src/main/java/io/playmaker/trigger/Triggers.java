package io.playmaker.trigger;

import io.playmaker.playbook.Foreseen;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Missing;
import io.playmaker.shared.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of moments. */
@Service
@Transactional
public class Triggers {

    /** The moments behind which no declared event is. */
    public static final Set<String> OWN_MOMENTS = Set.of(
            "stage-changed",
            "band-changed",
            "run-ended",
            "message-given-up",
            "renewal-due",
            "renewal-at-risk",
            "renewal-date-moved",
            "subscription-changed",
            "stage-unchanged",
            "usage-fell",
            "measure-crossed",
            "review-due",
            "value-report-due",
            "check-in-due",
            "milestone-due",
            "anniversary",
            "win-back-due",
            "risk-opened",
            "risk-became-high",
            "risk-closed",
            "release-announced",
            "webinar-announced",
            "hackathon-announced",
            "advisory-board-announced",
            "event-announced",
            CsmMoment.TYPE);

    /** Nobody reads a larger number, and counting takes its time. */
    public static final int COUNTED_AT_MOST = 10_000;

    /** By so much fresh moments go before those of files that came at the same time. */
    private static final Duration AHEAD = Duration.ofHours(1);

    private static final Logger log = LoggerFactory.getLogger(Triggers.class);

    private final MomentRows moments;
    private final Lists lists;
    private final Decisions decisions;
    private final DecideMoments decide;
    private final TriggerSettings settings;
    private final Clock clock;

    Triggers(
            MomentRows moments,
            Lists lists,
            Decisions decisions,
            DecideMoments decide,
            TriggerSettings settings,
            Clock clock) {
        this.moments = moments;
        this.lists = lists;
        this.decisions = decisions;
        this.decide = decide;
        this.settings = settings;
        this.clock = clock;
    }

    /** What people look at. */
    @Component
    record Lists(MomentList moments, CalendarRows calendar) {}

    /** Keeps a moment, once: a key that is known changes nothing. In the caller's transaction. */
    public void happened(NewMoment moment) {
        happened(List.of(moment));
    }

    /** As {@link #happened(NewMoment)}, many in one batch. */
    public void happened(List<NewMoment> news) {
        keep(news, clock.instant().minus(AHEAD));
    }

    /** As {@link #happened(List)}, of what came in a file: it is decided after all that is fresh, or once it waited an hour. */
    void happenedInFile(List<NewMoment> news) {
        keep(news, clock.instant());
    }

    private void keep(List<NewMoment> news, Instant due) {
        Instant now = clock.instant();
        moments.insert(news.stream().map(moment -> arrival(moment, now)).toList(), due);
    }

    public List<Moment> moments(MomentFilter filter) {
        return lists.moments.list(filter);
    }

    /** What the ledger would say now about each start that these moments ask for. Nothing is written. */
    @Transactional(readOnly = true)
    public List<Foreseen> wouldStart(List<NewMoment> moments) {
        return decide.wouldStart(moments.stream().map(NewMoment::unkept).toList());
    }

    /** How many moments of that account, kind, type and playbook were too old when they were learned, at most {@link #COUNTED_AT_MOST}. */
    public int tooLate(MomentFilter filter) {
        return lists.moments.tooLate(filter);
    }

    /** The times in which nobody looked at the calendar and something came due, the newest first. */
    public List<CatchUp> catchUps(int limit) {
        return lists.calendar.newest(limit);
    }

    /** How many moments are in each state; those that were too old when they were learned are left out. */
    public Map<Moment.State, Integer> counts() {
        return lists.moments.counts();
    }

    public Optional<Moment> find(long id) {
        return moments.find(id);
    }

    /**
     * Puts a failed moment back into the queue.
     *
     * @throws Refused when it did not fail
     */
    public void retry(long moment, String by) {
        Moment known = moments.find(moment).orElseThrow(() -> Missing.of("moment", moment));
        if (!moments.retry(moment, clock.instant())) {
            throw new Refused(
                    "Moment %d is %s; only one that failed can be tried again.".formatted(moment, known.state()));
        }
        log.info("Moment {} is tried again, asked for by {}.", moment, by);
    }

    /** The decision table as it is written: what starts what. */
    public List<Decisions.Row> table() {
        return decisions.rows();
    }

    /** The version of the decision table that is in force. */
    public int tableVersion() {
        return decisions.version();
    }

    /** The rows of the decision table that ask for this playbook: what starts it. */
    public List<Decisions.Row> whatStarts(String playbook) {
        return decisions.rows().stream()
                .filter(row -> ("\"" + playbook + "\"").equals(row.outputs().get("playbook")))
                .toList();
    }

    /** Lets moments of the account that wait be looked at soon. */
    void lookAgain(AccountId account) {
        moments.wake(account, clock.instant());
    }

    private MomentRows.Arrival arrival(NewMoment moment, Instant now) {
        if (moment.happenedAt().isAfter(now.minus(settings.tooOld()))) {
            return MomentRows.Arrival.fresh(moment);
        }
        String note = "Learned too late: it happened more than %d days before."
                .formatted(settings.tooOld().toDays());
        return MomentRows.Arrival.tooLate(moment, note);
    }
}
