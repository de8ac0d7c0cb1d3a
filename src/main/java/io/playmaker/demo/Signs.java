package io.playmaker.demo;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** What a trouble makes happen, as far as anybody tells us. */
final class Signs {

    private final Customer customer;
    private final Trouble trouble;
    private final Facts facts;
    private final SplittableRandom random;

    Signs(Customer customer, Trouble trouble, Facts facts, SplittableRandom random) {
        this.customer = customer;
        this.trouble = trouble;
        this.facts = facts;
        this.random = random;
    }

    void tell() {
        switch (trouble.cause()) {
            case PRICE -> {
                if (told(6)) competitor();
                if (told(5)) at(0.6, "reduction.asked", "Asks for a smaller contract.");
                if (told(3)) at(0.4, "budget.cut", "Has to save a fifth.");
            }
            case PRODUCT_PROBLEMS -> {
                if (told(6)) at(0.5, "complaint.received", "The same fault for the third time.");
                if (told(4)) at(0.7, "feedback.negative", "We lose hours every week.");
            }
            case OUT_OF_OUR_HANDS -> {
                if (told(6))
                    facts.add(trouble.begunOn(), "corporate.change", null, null, null, "The group closes this site.");
            }
            default -> {}
        }
        end();
    }

    private boolean told(int ofTen) {
        return random.nextInt(10) < ofTen;
    }

    private void competitor() {
        LocalDate first = trouble.begunOn().plusDays((long) (trouble.weeks() * 7 * 0.45));
        if (isTurned(first)) return;
        facts.add(first, "competitor.seen", null, null, null, "Compares our offer with another one.");
        for (LocalDate day = first; !day.isAfter(customer.lastDay()) && !isTurned(day); day = day.plusDays(56))
            facts.add(day, "relationship.competitor_seen", 1.0, null, null, null);
    }

    private void at(double way, String event, String text) {
        LocalDate day = trouble.begunOn().plusDays((long) (trouble.weeks() * 7 * way));
        if (!isTurned(day)) facts.add(day, event, null, null, null, text);
    }

    private boolean isTurned(LocalDate day) {
        LocalDate rescued = trouble.rescuedOn();
        return rescued != null && day.isAfter(rescued);
    }

    private void end() {
        LocalDate cancels = customer.cancelsOn();
        if (cancels != null)
            facts.add(cancels, "cancellation.received", null, null, null, "Cancels at the end of the term.");
        @Nullable LocalDate churned = customer.truth().churnedOn();
        if (churned != null) facts.add(churned, "account.churned", null, null, null, null);
    }
}
