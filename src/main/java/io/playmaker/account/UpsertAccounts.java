package io.playmaker.account;

import static io.playmaker.account.Checks.or;

import io.playmaker.shared.AccountId;
import io.playmaker.shared.BusinessCalendar;
import io.playmaker.shared.Invalid.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes rows about accounts: reads what is stored at once, merges in memory, writes what is different. */
@Component
class UpsertAccounts {

    private final AccountRepository accounts;
    private final TellChanges news;
    private final Rules rules;

    /** What a row is read by. */
    @Component
    record Rules(Segments segments, Owners owners, BusinessCalendar calendar, Clock clock) {}

    UpsertAccounts(AccountRepository accounts, TellChanges news, Rules rules) {
        this.accounts = accounts;
        this.news = news;
        this.rules = rules;
    }

    Taken take(List<AccountRow> rows, String by) {
        boolean namesOwners = rows.stream().anyMatch(row -> row.owner() != null);
        Map<String, String> directory = namesOwners ? rules.owners().directory() : Map.of();
        // Ordered, so that two batches about the same accounts wait for each other instead of blocking for good.
        Set<String> ids = new TreeSet<>(rows.stream()
                .map(row -> key(row.externalId()))
                .filter(id -> !id.isEmpty())
                .toList());
        Tally<AccountRow> tally = new Tally<>(accounts.lockRows(ids));
        for (int i = 0; i < rows.size(); i++)
            tally.take(
                    i,
                    rows.get(i).externalId(),
                    rows.get(i),
                    (stored, row, warnings) -> merge(stored, row, directory, warnings));
        accounts.insert(tally.toInsert(), rules.clock().instant());
        accounts.update(tally.toUpdate(), rules.clock().instant());
        announce(tally, by);
        return tally.taken();
    }

    static String key(@Nullable String externalId) {
        return externalId == null ? "" : externalId.strip();
    }

    private AccountRow merge(
            @Nullable AccountRow stored, AccountRow row, Map<String, String> directory, List<Problem> warnings) {
        AccountRow said = new AccountRow(
                key(row.externalId()),
                Checks.text("name", row.name(), 300),
                rules.segments().key(row.segment()),
                Checks.word("stage", row.stage(), Stage.class),
                Owners.find(directory, row.owner(), warnings),
                Checks.text("industry", row.industry(), 120),
                Checks.country(row.country()),
                Checks.language(row.language()),
                Checks.text("region", row.region(), 60),
                Checks.zone(row.zone()),
                row.signedUpOn(),
                row.churnedOn());
        return stored == null ? fresh(said) : over(stored, said);
    }

    private AccountRow fresh(AccountRow said) {
        return new AccountRow(
                said.externalId(),
                Checks.known("name", said.name()),
                or(said.segment(), rules.segments().defaultSegment()),
                or(said.stage(), Stage.ADOPTION.name()),
                said.owner(),
                said.industry(),
                said.country(),
                said.language(),
                said.region(),
                or(said.zone(), rules.calendar().defaultZone().getId()),
                said.signedUpOn(),
                said.churnedOn());
    }

    private static AccountRow over(AccountRow stored, AccountRow said) {
        // A customer who comes back has not left any more.
        boolean returns = Stage.CHURNED.name().equals(stored.stage())
                && said.stage() != null
                && !said.stage().equals(stored.stage());
        return new AccountRow(
                stored.externalId(),
                or(said.name(), stored.name()),
                or(said.segment(), stored.segment()),
                or(said.stage(), stored.stage()),
                or(said.owner(), stored.owner()),
                or(said.industry(), stored.industry()),
                or(said.country(), stored.country()),
                or(said.language(), stored.language()),
                or(said.region(), stored.region()),
                or(said.zone(), stored.zone()),
                or(said.signedUpOn(), stored.signedUpOn()),
                or(said.churnedOn(), returns ? null : stored.churnedOn()));
    }

    private void announce(Tally<AccountRow> tally, String by) {
        List<AccountRow> rows = new ArrayList<>(tally.toInsert());
        rows.addAll(tally.toUpdate());
        Map<String, AccountId> ids = accounts.resolve(
                rows.stream().map(AccountRow::externalId).collect(Collectors.toCollection(LinkedHashSet::new)));
        for (AccountRow row : rows) {
            AccountRow before = tally.before(row.externalId());
            AccountId id = Objects.requireNonNull(ids.get(row.externalId()));
            Stage to = Stage.valueOf(Objects.requireNonNull(row.stage()));
            Stage from = before == null ? null : Stage.valueOf(Objects.requireNonNull(before.stage()));
            if (from != to) news.stageChanged(id, from, to, null, by);
            String owner = before == null ? null : before.owner();
            if (!Objects.equals(owner, row.owner())) news.ownerChanged(id, owner, row.owner(), by, before == null);
        }
    }
}
