package io.playmaker.trigger;

import io.playmaker.account.Account;
import io.playmaker.account.Accounts;
import io.playmaker.account.Stage;
import io.playmaker.plan.PlannedMilestone;
import io.playmaker.plan.Plans;
import io.playmaker.shared.AccountId;
import io.playmaker.trigger.Due.What;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A milestone of a success plan that was not reached yet comes due, or came due within the last two weeks. */
@Component
class MilestoneDue implements Schedule {

    private static final int PAGE = 1_000;

    /** For so long one that was planned late, or for a day in the past, is still due. */
    private static final int DAYS_OF_GRACE = 14;

    private static final What WHAT = What.byCalendar("milestone-due");

    private final Plans plans;
    private final Accounts accounts;
    private final ScheduleSettings settings;

    MilestoneDue(Plans plans, Accounts accounts, ScheduleSettings settings) {
        this.plans = plans;
        this.accounts = accounts;
        this.settings = settings;
    }

    @Override
    public void find(Span span, Consumer<List<Due>> pages) {
        LocalDate to = span.today().plusDays(settings.milestoneDaysBefore());
        LocalDate from = span.reachingBack(DAYS_OF_GRACE);
        PlannedMilestone last = null;
        List<PlannedMilestone> page;
        do {
            page = plans.planned(from, to, last, PAGE);
            if (page.isEmpty()) return;
            pages.accept(due(page, span));
            last = page.get(page.size() - 1);
        } while (page.size() == PAGE);
    }

    private List<Due> due(List<PlannedMilestone> page, Span span) {
        Map<AccountId, Account> known = accounts.get(
                page.stream().map(PlannedMilestone::account).distinct().toList());
        return page.stream()
                .map(one -> due(one, Objects.requireNonNull(known.get(one.account())), span))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Due due(PlannedMilestone milestone, Account account, Span span) {
        boolean left = account.stage() == Stage.CHURNED;
        if (left && !span.holds(milestone.targetOn().minusDays(settings.milestoneDaysBefore()))) return null;
        return new Due(
                WHAT,
                milestone.account(),
                milestone.title(),
                milestone.targetOn().toString(),
                Map.of(
                        "targetOn",
                        milestone.targetOn().toString(),
                        "why",
                        "%s is planned for %s.".formatted(milestone.title(), milestone.targetOn())),
                left ? "No longer true: the customer has left." : null);
    }
}
