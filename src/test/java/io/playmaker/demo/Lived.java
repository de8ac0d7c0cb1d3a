package io.playmaker.demo;

import io.playmaker.account.Stage;
import io.playmaker.demo.Facts.Fact;
import io.playmaker.health.Band;
import io.playmaker.health.ShippedHealth;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer's eighteen months lived through day by day, each day by what was known on it: its health, and the days on
 * which churn-save starts. A cancellation starts no rescue here: by then the customer has told us.
 */
final class Lived {

    /** A run goes on for so long, as far as nobody ends it earlier: until its last check-in. */
    static final int DAYS_OF_A_RUN = 90;

    private final Customer customer;
    private final Table table;
    private final ShippedHealth.Account account;
    final List<Alarm> alarms = new ArrayList<>();
    final List<Day> days = new ArrayList<>();

    /** A start of churn-save. */
    record Alarm(LocalDate day, String row) {}

    record Day(LocalDate day, @Nullable Double score, Band band) {}

    private Lived(Customer customer, Table table, ShippedHealth health) {
        this.customer = customer;
        this.table = table;
        account = health.account(customer.truth().segment(), at(customer.signedUpOn()));
    }

    static Lived by(Customer customer, List<Fact> facts, Table table, ShippedHealth health) {
        Lived lived = new Lived(customer, table, health);
        if (!facts.isEmpty()) lived.live(facts);
        return lived;
    }

    private void live(List<Fact> facts) {
        int next = 0;
        Stage stage = customer.stageOn(facts.get(0).day());
        for (LocalDate day = facts.get(0).day().plusDays(1); !day.isAfter(customer.lastDay()); day = day.plusDays(1)) {
            List<Map<String, Object>> moments = new ArrayList<>();
            for (; next < facts.size() && facts.get(next).day().isBefore(day); next++) {
                Fact fact = facts.get(next);
                Double value = fact.value() == null ? null : Double.valueOf(fact.value());
                account.learn(fact.type(), value, at(fact.day()).plusSeconds(18 * 3600), at(day));
                if (fact.type().equals("cancellation.received")) return;
                moments.add(moment("CUSTOMER", fact.type().replace('.', '-')));
            }
            Band before = account.band();
            Double score = account.score(at(day));
            days.add(new Day(day, score, account.band()));
            if (account.band() != before) moments.add(bandChanged(before));
            if (customer.stageOn(day) != stage) moments.add(stageChanged(stage, customer.stageOn(day)));
            stage = customer.stageOn(day);
            for (Map<String, Object> moment : moments) decide(moment, stage, day);
        }
    }

    private void decide(Map<String, Object> moment, Stage stage, LocalDate day) {
        Map<String, Object> facts = new HashMap<>(moment);
        facts.put("segment", customer.truth().segment());
        facts.put("stage", stage.name());
        facts.put("band", account.band().name());
        for (Table.Row row : table.ask(facts)) {
            if (!"churn-save".equals(row.outputs().get("playbook"))) continue;
            int cooldown = row.number("cooldownDays");
            boolean free = alarms.isEmpty()
                    || !alarms.get(alarms.size() - 1)
                            .day()
                            .plusDays(DAYS_OF_A_RUN + cooldown)
                            .isAfter(day);
            if (free) alarms.add(new Alarm(day, row.id()));
        }
    }

    private static Map<String, Object> moment(String kind, String type) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("kind", kind);
        facts.put("type", type);
        return facts;
    }

    private Map<String, Object> bandChanged(Band before) {
        Map<String, Object> facts = moment("CUSTOMER", "band-changed");
        facts.put("fromBand", before.name());
        facts.put("toBand", account.band().name());
        return facts;
    }

    private static Map<String, Object> stageChanged(Stage from, Stage to) {
        Map<String, Object> facts = moment("LIFECYCLE", "stage-changed");
        facts.put("fromStage", from.name());
        facts.put("toStage", to.name());
        return facts;
    }

    /** When a day's facts were learned; the demo's facts of an evening are learned the next morning. */
    private static Instant at(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(6 * 3600);
    }
}
