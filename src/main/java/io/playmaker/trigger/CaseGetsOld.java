package io.playmaker.trigger;

import io.playmaker.account.Accounts;
import io.playmaker.account.Stage;
import io.playmaker.account.Tenure;
import io.playmaker.shared.AccountId;
import io.playmaker.signal.OpenCase;
import io.playmaker.signal.Signals;
import io.playmaker.trigger.Due.What;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * A support case has been open for so many days, as far as the facts {@code case.opened} and {@code case.closed} tell. A
 * helpdesk that knows better may send {@code case.old} itself.
 */
@Component
class CaseGetsOld implements Schedule {

    /** For so long it is made up for when nobody looked. Cases that are older were old before we knew them. */
    private static final int DAYS_OF_GRACE = 14;

    private static final What WHAT = What.byCalendar("case-old");

    private static final Set<Stage> LIVE = EnumSet.of(Stage.ONBOARDING, Stage.ADOPTION, Stage.RETENTION, Stage.RENEWAL);

    private final Signals signals;
    private final Accounts accounts;
    private final ScheduleSettings settings;

    CaseGetsOld(Signals signals, Accounts accounts, ScheduleSettings settings) {
        this.signals = signals;
        this.accounts = accounts;
        this.settings = settings;
    }

    @Override
    public void find(Span span, Consumer<List<Due>> pages) {
        LocalDate since = span.reachingBack(DAYS_OF_GRACE);
        Instant from = start(since.minusDays(settings.oldCaseDays()));
        Instant until = start(span.today().minusDays(settings.oldCaseDays()).plusDays(1));
        accounts.eachPage(page -> page(page, from, until, pages));
    }

    private void page(List<Tenure> page, Instant from, Instant until, Consumer<List<Due>> pages) {
        List<AccountId> live = page.stream()
                .filter(one -> LIVE.contains(one.account().stage()))
                .map(one -> one.account().id())
                .toList();
        List<OpenCase> cases = live.isEmpty() ? List.of() : signals.openCases(live, from, until);
        if (!cases.isEmpty()) pages.accept(cases.stream().map(this::due).toList());
    }

    Due due(OpenCase open) {
        LocalDate opened = LocalDate.ofInstant(open.openedAt(), ZoneOffset.UTC);
        Map<String, Object> facts = new HashMap<>();
        facts.put("why", "%s was opened on %s.".formatted(open.subject(), opened));
        if (open.text() != null) facts.put("text", open.text());
        return new Due(
                WHAT,
                open.account(),
                open.subject(),
                opened.plusDays(settings.oldCaseDays()).toString(),
                facts,
                null);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
