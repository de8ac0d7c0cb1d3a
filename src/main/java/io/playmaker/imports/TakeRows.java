package io.playmaker.imports;

import io.playmaker.account.Account;
import io.playmaker.account.Accounts;
import io.playmaker.account.Taken;
import io.playmaker.account.Taken.RefusedRow;
import io.playmaker.imports.Piece.Said;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Invalid.Problem;
import io.playmaker.signal.Recorded;
import io.playmaker.signal.Recorded.RefusedSignal;
import io.playmaker.signal.Signals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
            case ACCOUNTS -> note(piece, said, values, ReadRows::account, batch -> accounts.upsertAccounts(batch, by));
            case CONTACTS -> note(piece, said, values, ReadRows::contact, batch -> accounts.upsertContacts(batch, by));
            case SUBSCRIPTIONS ->
                note(piece, said, values, ReadRows::subscription, batch -> accounts.upsertSubscriptions(batch, by));
            case SIGNALS -> record(piece, said, values, mayWriteHistory);
        }
        return piece;
    }

    private static void read(Definition definition, Values values, Row row, Piece piece, List<Said> said) {
        if (row.cellsTooMany() > 0) {
            piece.refuse(row, tooManyCells(row));
            return;
        }
        Problem unknown = LookUp.unknownSubscription(definition.lookup(), row);
        if (unknown != null) {
            piece.refuse(row, unknown);
            return;
        }
        try {
            for (Map<String, FieldRule> rules : definition.factsOf(row, values))
                said.add(new Said(row, rules, texts(rules, row)));
        } catch (Invalid e) {
            piece.refuse(row, e.problems().get(0));
        }
        for (Condition check : definition.warn())
            if (contradicts(check, row, values))
                piece.warn(row.line(), check.shown(), String.valueOf(check.say()), check.shownValue(row));
    }

    private static Problem tooManyCells(Row row) {
        return new Problem(
                "",
                "The row holds " + row.cellsTooMany()
                        + " more cells than the header names; put quotes around a value that holds the separator.");
    }

    private static boolean contradicts(Condition check, Row row, Values values) {
        try {
            return check.holds(row, values);
        } catch (Invalid e) {
            // A date that cannot be read is a problem of the field that needs it.
            return false;
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
        note(piece, said, values, ReadRows::signal, batch -> {
            Recorded recorded = signals.recordFile(batch, mayWriteHistory);
            List<RefusedRow> refused = recorded.refused().stream()
                    .map((RefusedSignal signal) -> new RefusedRow(signal.index(), signal.problem()))
                    .toList();
            return new Taken(recorded.stored(), 0, recorded.duplicates(), refused, List.of());
        });
    }

    /** Accounts that no row of the file names although their stage says that one should. */
    void checkExpectation(Definition definition, List<Row> all, Piece piece) {
        Definition.Expectation expect = definition.expect();
        if (expect == null) return;
        Set<String> named = all.stream().map(row -> row.get(expect.namedIn())).collect(Collectors.toSet());
        for (Account account : accounts.inStage(expect.stage()))
            if (expect.concerns(account.externalId()) && !named.contains(account.externalId()))
                piece.warn(0, expect.namedIn(), expect.say(), account.externalId());
    }
}
