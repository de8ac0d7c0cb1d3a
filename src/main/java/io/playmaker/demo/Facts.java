package io.playmaker.demo;

import io.playmaker.signal.Dimension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** What is told about one customer: measures at their rhythm, and what happens besides. */
final class Facts {

    private static final int DAYS = 78 * 7;

    private final Customer customer;
    private final Wellness wellness;
    private final People people;
    private final SplittableRandom random;
    private final LocalDate from;
    private final List<Fact> all = new ArrayList<>();

    /** One row of the file. */
    record Fact(
            LocalDate day,
            String id,
            String type,
            @Nullable String value,
            @Nullable String contact,
            @Nullable String subject,
            @Nullable String text) {}

    private Facts(Customer customer, People people, SplittableRandom random) {
        this.customer = customer;
        this.random = random;
        this.wellness = new Wellness(customer, random);
        this.people = people;
        LocalDate earliest = customer.today().minusDays(DAYS);
        LocalDate began = customer.signedUpOn().plusDays(7);
        from = began.isAfter(earliest) ? began : earliest;
    }

    /** By day, those of one day always in the same order. */
    static List<Fact> of(Customer customer, People people, SplittableRandom random) {
        if (!customer.truth().fate().isCustomer()) return List.of();
        Facts facts = new Facts(customer, people, random);
        for (Rhythm rhythm : Rhythm.values()) facts.beat(rhythm);
        new Happenings(customer, facts, random).tell();
        facts.all.sort(Comparator.comparing(Fact::day).thenComparing(Fact::id));
        return facts.all;
    }

    LocalDate from() {
        return from;
    }

    double wellness(Dimension dimension, LocalDate day) {
        return wellness.of(dimension, day) * (1 - people.loss(dimension, day));
    }

    People people() {
        return people;
    }

    private void beat(Rhythm rhythm) {
        if (!rhythm.isKnownOf(customer, random)) return;
        // Counted back from the last day, so that what counts now is as fresh as the rhythm allows.
        LocalDate day = customer.lastDay().minusDays(rhythm.every <= 28 ? 0 : random.nextInt(rhythm.every / 3));
        for (; !day.isBefore(from); day = day.minusDays(rhythm.every)) {
            double level = wellness(rhythm.dimension, day);
            double before = wellness(rhythm.dimension, day.minusDays(28));
            add(day, rhythm.type, rhythm.value(customer, level, before, random), null, null, null);
        }
    }

    void add(
            LocalDate day,
            String type,
            @Nullable Double value,
            @Nullable String contact,
            @Nullable String subject,
            @Nullable String text) {
        if (day.isBefore(from) || day.isAfter(customer.lastDay())) return;
        String id = customer.number() + "-" + type + "-" + day + (subject == null ? "" : "-" + subject);
        String number = value == null ? null : String.format(Locale.ROOT, "%.3f", value);
        all.add(new Fact(day, id, type, number, contact, subject, text));
    }
}
