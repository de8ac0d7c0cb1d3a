package io.playmaker.demo;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** What may happen to any customer, however well it does; most of it comes to nothing. */
final class Chances {

    private final Customer customer;
    private final Facts facts;
    private final SplittableRandom random;

    Chances(Customer customer, Facts facts, SplittableRandom random) {
        this.customer = customer;
        this.facts = facts;
        this.random = random;
    }

    void tell() {
        often(
                0.04,
                "competitor.seen",
                "relationship.competitor_seen",
                "Was invited to a demonstration of another product.");
        often(0.03, "corporate.change", "relationship.corporate_change", "Merges two of its companies.");
        often(0.03, "sponsor.left", null, "Moved to another company of the group.");
        often(0.02, "budget.cut", null, "All departments save this year.");
        often(0.09, "feature-idea.declined", null, "Wanted planning by shift; we do not plan that.");
        often(0.05, "use.unsupported", null, "Writes into our tables with a script of its own.");
        often(0.04, "complaint.received", null, "Waited a day for an answer.");
        launch();
    }

    /** @param perYear how often it happens to one customer */
    private void often(double perYear, String event, @Nullable String measure, String text) {
        double days = 0;
        while (true) {
            days += -Math.log(1 - random.nextDouble()) * 365 / perYear;
            if (days > 600) return;
            LocalDate day = facts.from().plusDays((long) days);
            facts.add(day, event, null, null, null, text);
            if (measure != null) facts.add(day, measure, 1.0, null, null, null);
        }
    }

    /** One launch in five is moved, and some get stuck; most of these end well. */
    private void launch() {
        LocalDate first = customer.signedUpOn();
        boolean thin = customer.truth().cause() == Cause.THIN_ONBOARDING;
        if (random.nextInt(10) < (thin ? 6 : 2))
            facts.add(first.plusDays(random.nextInt(25, 75)), "go-live.moved", null, null, null, "Two weeks later.");
        if (random.nextInt(10) < (thin ? 4 : 1))
            facts.add(first.plusDays(random.nextInt(20, 60)), "onboarding.stuck", null, null, null, "Waits for data.");
    }
}
