package io.playmaker.demo;

import io.playmaker.signal.Dimension;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * The person at a customer who speaks for us. Some leave, which alone is no reason to leave us: as a rule a successor
 * comes. Where it is the cause of a trouble nobody comes until somebody turns it round.
 *
 * @param left when the champion left; null when the champion stays
 * @param succeeded when a successor was there; null when there is none
 */
record People(@Nullable LocalDate left, @Nullable LocalDate succeeded) {

    private static final double LEAVE_IN_A_YEAR = 0.06;

    static People of(Customer customer, SplittableRandom random) {
        Trouble trouble = customer.trouble();
        long later = random.nextInt(20, 60);
        double year = -Math.log(1 - random.nextDouble()) / LEAVE_IN_A_YEAR;
        if (trouble != null) {
            if (trouble.cause() != Cause.CHAMPION_LEFT) return new People(null, null);
            LocalDate turned = trouble.rescuedOn();
            return new People(trouble.begunOn().plusDays(7), turned == null ? null : turned.plusDays(7));
        }
        LocalDate left = customer.today().minusDays(546).plusDays((long) (365 * year));
        return left.isBefore(customer.signedUpOn().plusDays(60)) || !left.isBefore(customer.lastDay())
                ? new People(null, null)
                : new People(left, left.plusDays(later));
    }

    boolean isThere(LocalDate day) {
        return left == null || day.isBefore(left) || succeeded != null && !day.isBefore(succeeded);
    }

    void tell(Facts facts, LocalDate lastDay, String contact) {
        for (LocalDate day = lastDay; !day.isBefore(facts.from()); day = day.minusDays(84))
            if (left == null || !day.equals(left.plusDays(1)) && !day.equals(succeeded))
                facts.add(day, "relationship.champion_present", isThere(day) ? 1.0 : 0.0, null, null, null);
        if (left == null) return;
        facts.add(left, "champion.left", null, contact, null, "Has a new position elsewhere.");
        facts.add(left.plusDays(1), "relationship.champion_present", 0.0, null, null, null);
        if (succeeded != null)
            facts.add(succeeded, "relationship.champion_present", 1.0, null, null, "A successor speaks for us.");
    }

    /** What a customer loses in relationship while nobody speaks for us. */
    double loss(Dimension dimension, LocalDate day) {
        return dimension == Dimension.RELATIONSHIP && !isThere(day) ? 0.3 : 0;
    }
}
