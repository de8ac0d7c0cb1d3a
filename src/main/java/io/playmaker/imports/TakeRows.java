package io.playmaker.imports;

import io.playmaker.account.Account;
import io.playmaker.account.AccountRow;
import io.playmaker.account.Accounts;
import io.playmaker.account.ContactRow;
import io.playmaker.account.SubscriptionRow;
import io.playmaker.account.Taken;
import io.playmaker.account.Taken.RefusedRow;
import io.playmaker.imports.Piece.Said;
import io.playmaker.shared.Invalid;
import io.playmaker.signal.NewSignal;
import io.playmaker.signal.Recorded;
import io.playmaker.signal.Recorded.RefusedSignal;
import io.playmaker.signal.Signals;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes rows of a file into accounts, contacts, subscriptions or signals, and hands them in. */
@Component
class TakeRows {

    private final Accounts accounts;
    private final Signals signals;
    private final LookUp lookUp;

    TakeRows(Accounts accounts, Signals signals, LookUp lookUp) {
        this.accounts = accounts;
        this.signals = signals;
        this.lookUp = lookUp;
    }

    /** Takes the rows as one batch. */
    Piece take(Definition definition, List<Row> rows, String by, boolean mayWriteHistory) {
        Piece piece = new Piece();
        Values values = definition.values();
        lookUp.fill(definition.lookup(), rows);
        List<Said> said = new ArrayList<>();
        for (Row row : rows) read(definition, values, row, piece, said);
        switch (definition.kind()) {
            case ACCOUNTS -> note(piece, said, values, this::account, batch -> accounts.upsertAccounts(batch, by));
            case CONTACTS -> note(piece, said, values, this::contact, batch -> accounts.upsertContacts(batch, by));
            case SUBSCRIPTIONS ->
                note(piece, said, values, this::subscription, batch -> accounts.upsertSubscriptions(batch, by));
            case SIGNALS -> record(piece, said, values, mayWriteHistory);
        }
        return piece;
    }

    private static void read(Definition definition, Values values, Row row, Piece piece, List<Said> said) {
        try {
            for (Map<String, FieldRule> rules : definition.factsOf(row, values))
                said.add(new Said(row, rules, texts(rules, row)));
            for (Condition check : definition.warn())
                if (check.holds(row, values)) {
                    String column = check.shown();
                    piece.warn(
                            row.line(), column, String.valueOf(check.say()), column == null ? null : row.get(column));
                }
        } catch (Invalid e) {
            piece.refuse(row, e.problems().get(0));
        }
    }

    static Map<String, String> texts(Map<String, FieldRule> rules, Row row) {
        Map<String, String> texts = new HashMap<>();
        rules.forEach((field, rule) -> {
            String text = rule.read(row);
            if (text != null && !text.isBlank()) texts.put(field, text);
        });
        return texts;
    }

    private interface Reads<T> {

        T from(Said said, Values values);
    }

    private interface Takes<T> {

        Taken all(List<T> rows);
    }

    private static <T> void note(Piece piece, List<Said> said, Values values, Reads<T> reads, Takes<T> takes) {
        List<Said> read = new ArrayList<>();
        List<T> batch = new ArrayList<>();
        for (Said fact : said) {
            try {
                batch.add(reads.from(fact, values));
                read.add(fact);
            } catch (Invalid e) {
                piece.refuse(fact, e.problems().get(0));
            }
        }
        Taken taken = takes.all(batch);
        piece.added += taken.added();
        piece.changed += taken.changed();
        piece.unchanged += taken.unchanged();
        for (RefusedRow refused : taken.refused()) piece.refuse(read.get(refused.index()), refused.problem());
        for (RefusedRow warning : taken.warnings()) piece.warn(read.get(warning.index()), warning.problem());
    }

    private void record(Piece piece, List<Said> said, Values values, boolean mayWriteHistory) {
        note(piece, said, values, this::signal, batch -> {
            Recorded recorded = signals.record(batch, mayWriteHistory);
            List<RefusedRow> refused = recorded.refused().stream()
                    .map((RefusedSignal signal) -> new RefusedRow(signal.index(), signal.problem()))
                    .toList();
            return new Taken(recorded.stored(), 0, recorded.duplicates(), refused, List.of());
        });
    }

    private AccountRow account(Said said, Values values) {
        return new AccountRow(
                needed(said, "externalId"),
                said.text("name"),
                said.text("segment"),
                said.text("stage"),
                said.text("owner"),
                said.text("industry"),
                said.text("country"),
                said.text("language"),
                said.text("region"),
                said.text("zone"),
                values.date("signedUpOn", said.text("signedUpOn")),
                values.date("churnedOn", said.text("churnedOn")));
    }

    private ContactRow contact(Said said, Values values) {
        BigDecimal sentiment = values.number("sentiment", said.text("sentiment"));
        return new ContactRow(
                needed(said, "externalId"),
                needed(said, "account"),
                said.text("name"),
                said.text("email"),
                said.text("role"),
                said.text("title"),
                said.text("language"),
                sentiment == null ? null : sentiment.doubleValue(),
                values.date("leftOn", said.text("leftOn")));
    }

    private SubscriptionRow subscription(Said said, Values values) {
        return new SubscriptionRow(
                needed(said, "externalId"),
                needed(said, "account"),
                said.text("product"),
                divided(said, "mrr", values.number("mrr", said.text("mrr"))),
                said.text("currency"),
                values.date("startsOn", said.text("startsOn")),
                values.date("renewsOn", said.text("renewsOn")),
                values.date("endsOn", said.text("endsOn")),
                values.yes("autoRenewing", said.text("autoRenewing")),
                values.whole("noticeDays", said.text("noticeDays")),
                values.whole("seats", said.text("seats")));
    }

    private NewSignal signal(Said said, Values values) {
        BigDecimal value = divided(said, "value", values.number("value", said.text("value")));
        Instant occurredAt = values.instant("occurredAt", needed(said, "occurredAt"));
        return new NewSignal(
                needed(said, "source"),
                needed(said, "sourceId"),
                needed(said, "account"),
                needed(said, "type"),
                value == null ? null : value.doubleValue(),
                Objects.requireNonNull(occurredAt),
                values.instant("learnedAt", said.text("learnedAt")),
                said.text("contact"),
                said.text("subject"),
                said.text("text"));
    }

    private static @Nullable BigDecimal divided(Said said, String field, @Nullable BigDecimal number) {
        FieldRule rule = said.rules().get(field);
        Double by = rule == null ? null : rule.divideBy();
        return number == null || by == null ? number : BigDecimal.valueOf(number.doubleValue() / by);
    }

    private static String needed(Said said, String field) {
        String text = said.text(field);
        if (text == null) throw new Invalid(field, "This is empty and needed; fill it in.");
        return text;
    }

    /** Accounts that no row of the file names although their stage says that one should. */
    void checkExpectation(Definition definition, List<Row> all, Piece piece) {
        Definition.Expectation expect = definition.expect();
        if (expect == null) return;
        List<String> named = all.stream()
                .map(row -> row.get(expect.namedIn()))
                .filter(Objects::nonNull)
                .toList();
        java.util.Set<String> set = new java.util.HashSet<>(named);
        for (Account account : accounts.inStage(io.playmaker.account.Stage.valueOf(expect.stage())))
            if (!set.contains(account.externalId()))
                piece.warn(0, expect.namedIn(), expect.say(), account.externalId());
    }
}
