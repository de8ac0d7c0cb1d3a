package io.playmaker.demo;

import io.playmaker.signal.Dimension;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** What happens to a customer besides the regular measures: cases, surveys, people who leave, offers of others. */
final class Happenings {

    private static final List<String> CASES = List.of(
            "Export takes minutes",
            "Sign-in fails for new colleagues",
            "Numbers differ from last month's report",
            "Synchronization stopped over night",
            "How do we add a second site?",
            "Invoice shows the old address");
    private static final List<String> PRAISE = List.of("Saves us a day a week.", "Reliable, and people answer.", "");
    private static final List<String> BLAME =
            List.of("Too slow for us.", "We pay for things nobody uses.", "Nobody asks how we are doing.");

    private final Customer customer;
    private final Facts facts;
    private final SplittableRandom random;

    Happenings(Customer customer, Facts facts, SplittableRandom random) {
        this.customer = customer;
        this.facts = facts;
        this.random = random;
    }

    void tell() {
        LocalDate first = facts.from();
        boolean thin = customer.truth().cause() == Cause.THIN_ONBOARDING;
        facts.add(first.plusDays(35), "outcome.first_value_reached", thin ? 0.0 : 1.0, null, null, null);
        if (!thin) facts.add(first.plusDays(35), "first-value.reached", null, null, null, null);
        cases();
        surveys();
        people();
        cause();
    }

    private void cases() {
        int many = customer.isIn("ENTERPRISE") ? 8 : customer.isIn("MID_MARKET") ? 5 : 3;
        for (int i = 1; i <= many; i++) {
            LocalDate opened = facts.from().plusDays(random.nextInt(540));
            double level = facts.wellness(Dimension.SUPPORT, opened);
            String number = "C" + customer.number() + "-" + i;
            String words = CASES.get(random.nextInt(CASES.size()));
            facts.add(opened, "case.opened", null, null, number, words);
            if (level < 0.4) facts.add(opened.plusDays(9), "case.escalated", null, null, number, words);
            facts.add(opened.plusDays(2 + (int) (40 * (1 - level))), "case.closed", null, null, number, words);
        }
    }

    private void surveys() {
        for (LocalDate day = customer.lastDay().minusDays(random.nextInt(60));
                !day.isBefore(facts.from());
                day = day.minusDays(168)) {
            double level = facts.wellness(Dimension.SENTIMENT, day);
            double nps = Math.rint(Wellness.between(-100, 170 * level - 90 + random.nextGaussian(0, 6), 100));
            List<String> words = nps < 20 ? BLAME : PRAISE;
            facts.add(day, "sentiment.nps", nps, null, null, words.get(random.nextInt(words.size())));
            facts.add(day, "survey.answered", nps, customer.id() + "-1", null, null);
        }
        for (LocalDate day = customer.lastDay().minusDays(random.nextInt(20));
                !day.isBefore(facts.from());
                day = day.minusDays(84)) {
            double level =
                    facts.wellness(Dimension.SENTIMENT, day) * 0.5 + facts.wellness(Dimension.RELATIONSHIP, day) * 0.5;
            facts.add(day, "sentiment.csm_judgement", Math.rint(1 + 4 * level), null, null, null);
        }
    }

    /** The champion is there until the cause says otherwise; a successor comes where somebody turned it round. */
    private void people() {
        LocalDate left = championLeftOn(customer);
        for (LocalDate day = customer.lastDay(); !day.isBefore(facts.from()); day = day.minusDays(84)) {
            boolean gone = left != null && !day.isBefore(left);
            boolean successor = gone && customer.truth().fate() == Fate.RECOVERED && facts.severity(day) < 0.2;
            facts.add(day, "relationship.champion_present", gone && !successor ? 0.0 : 1.0, null, null, null);
        }
        if (left != null) {
            facts.add(left, "champion.left", null, customer.id() + "-1", null, "Has a new position elsewhere.");
            facts.add(left.plusDays(1), "relationship.champion_present", 0.0, null, null, null);
        }
    }

    /** Null when the champion stays. */
    static @Nullable LocalDate championLeftOn(Customer customer) {
        LocalDate begun = customer.truth().begunOn();
        return customer.truth().cause() == Cause.CHAMPION_LEFT && begun != null ? begun.plusDays(7) : null;
    }

    private void cause() {
        LocalDate begun = customer.truth().begunOn();
        if (begun == null) return;
        boolean price = customer.truth().cause() == Cause.PRICE;
        for (LocalDate day = customer.lastDay(); !day.isBefore(begun.plusDays(49)); day = day.minusDays(56))
            if (price && facts.severity(day) > 0.2)
                facts.add(day, "relationship.competitor_seen", 1.0, null, null, null);
        if (price) {
            facts.add(begun.plusDays(50), "competitor.seen", null, null, null, "Compares our offer with another one.");
            facts.add(begun.plusDays(80), "reduction.asked", null, null, null, "Asks for a smaller contract.");
        }
        LocalDate churned = customer.truth().churnedOn();
        if (churned != null) {
            facts.add(
                    churned.minusDays(30),
                    "cancellation.received",
                    null,
                    null,
                    null,
                    "Cancels at the end of the term.");
            facts.add(churned, "account.churned", null, null, null, null);
        } else if (customer.truth().fate() == Fate.LEAVING && customer.number() % 7 == 0)
            facts.add(customer.lastDay().minusDays(1), "cancellation.received", null, null, null, "Cancels by mail.");
    }
}
