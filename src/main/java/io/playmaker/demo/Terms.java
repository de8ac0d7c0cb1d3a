package io.playmaker.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** The years that a customer of the made-up portfolio has subscribed to, as rows of a file. */
final class Terms {

    private Terms() {}

    /** The term that runs (or ran last) and, where there was one, the term before, at its price. */
    static void of(Customer customer, SplittableRandom random, List<Object[]> rows) {
        boolean enterprise = customer.isIn("ENTERPRISE");
        int seats = enterprise
                ? random.nextInt(120, 900)
                : customer.isIn("MID_MARKET") ? random.nextInt(25, 140) : random.nextInt(3, 25);
        double price = seats * random.nextDouble(22, 38) * (enterprise ? 0.7 : 1);
        double rise = customer.truth().cause() == Cause.PRICE ? 1.3 : 1 + random.nextInt(2, 7) / 100.0;
        LocalDate ends = customer.truth().churnedOn();
        LocalDate renews = customer.renewsOn() != null
                ? customer.renewsOn()
                : customer.signedUpOn().plusYears(1);
        if (ends != null) while (renews.isBefore(ends)) renews = renews.plusYears(1);
        LocalDate began = renews.minusYears(1);
        boolean automatic = !enterprise && random.nextInt(4) > 0;
        int notice = Customer.noticeDays(customer.truth().segment());
        if (customer.signedUpOn().isBefore(began))
            rows.add(term(customer, 1, price, seats, customer.signedUpOn(), automatic, notice, null, began));
        rows.add(term(customer, 2, price * rise, seats, began, automatic, notice, ends == null ? renews : null, ends));
    }

    private static @Nullable Object[] term(
            Customer customer,
            int number,
            double mrr,
            int seats,
            LocalDate starts,
            boolean automatic,
            int notice,
            @Nullable LocalDate renews,
            @Nullable LocalDate ends) {
        return new @Nullable Object[] {
            customer.id() + "-S" + number,
            customer.id(),
            customer.isIn("SMB")
                    ? "Planner Essentials"
                    : customer.isIn("ENTERPRISE") ? "Planner Suite" : "Planner Team",
            Math.round(mrr),
            customer.place().currency,
            starts,
            automatic,
            seats,
            notice,
            renews,
            ends
        };
    }
}
