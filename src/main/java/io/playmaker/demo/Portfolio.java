package io.playmaker.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Made-up customers with a known truth. The same seed, day and number of accounts give the same portfolio, to the
 * last byte of its files.
 */
public final class Portfolio {

    private static final List<String> SEGMENTS = segments();

    private final LocalDate today;
    private final SplittableRandom random;
    private final long seed;
    private final List<Customer> customers = new ArrayList<>();

    private Portfolio(long seed, LocalDate today) {
        this.seed = seed;
        this.today = today;
        this.random = new SplittableRandom(seed);
    }

    /** @param accounts 300 for the demonstration; fewer keep the shares of segments and fates */
    public static Portfolio of(long seed, LocalDate today, int accounts) {
        Portfolio portfolio = new Portfolio(seed, today);
        List<Fate> fates = portfolio.fates(accounts);
        int[] causes = new int[Fate.values().length];
        for (int number = 1; number <= accounts; number++) {
            Fate fate = fates.get(number - 1);
            Cause cause = fate.hasCause() ? Cause.values()[causes[fate.ordinal()]++ % Cause.values().length] : null;
            portfolio.customers.add(portfolio.customer(number, fate, cause));
        }
        return portfolio;
    }

    /** What is true of each account, by which the application's findings can be checked. */
    public List<Planted> truth() {
        return customers.stream().map(Customer::truth).toList();
    }

    /** The files that tell it, in the order in which they must be taken in. */
    List<DemoFile> files() {
        WriteFiles write = new WriteFiles(customers, seed);
        return List.of(write.accounts(), write.contacts(), write.subscriptions(), write.signals(), write.dealsWon());
    }

    private List<Fate> fates(int accounts) {
        List<Fate> fates = new ArrayList<>();
        for (Fate fate : Fate.values()) fates.addAll(Collections.nCopies(fate.among(accounts), fate));
        while (fates.size() < accounts) fates.add(Fate.HEALTHY);
        Collections.shuffle(fates, new Random(seed));
        return fates;
    }

    private Customer customer(int number, Fate fate, @Nullable Cause cause) {
        Place place = Place.values()[(number * 7 + number / 12) % Place.values().length];
        LocalDate churned = fate == Fate.LEFT ? today.minusDays(random.nextInt(12, 300)) : null;
        LocalDate begun = begun(fate, cause, churned);
        LocalDate signedUp = signedUp(fate, cause, begun);
        String segment = SEGMENTS.get(number % SEGMENTS.size());
        Planted truth = new Planted("DM-%04d".formatted(number), segment, fate, cause, begun, churned);
        int inPlace = number / Place.values().length;
        LocalDate renews = fate.isCustomer() && churned == null ? next(signedUp) : null;
        return new Customer(
                number, truth, place, place.company(inPlace), place.industry(inPlace), signedUp, renews, today);
    }

    private @Nullable LocalDate begun(Fate fate, @Nullable Cause cause, @Nullable LocalDate churned) {
        if (cause == null) return null;
        if (churned != null) return churned.minusWeeks(cause.weeks() + 10L);
        return today.minusWeeks(cause.weeks() + (fate == Fate.LEAVING ? random.nextInt(2, 6) : random.nextInt(12, 20)));
    }

    private LocalDate signedUp(Fate fate, @Nullable Cause cause, @Nullable LocalDate begun) {
        if (!fate.isCustomer()) return today;
        if (cause == Cause.THIN_ONBOARDING && begun != null) return begun.minusDays(21);
        LocalDate before = begun == null ? today.minusDays(45) : begun.minusDays(120);
        // A third has come within the 18 months.
        return before.minusDays(random.nextInt(3) == 0 ? random.nextInt(400) : random.nextInt(500, 1_900));
    }

    private LocalDate next(LocalDate anniversary) {
        LocalDate next = anniversary.withYear(today.getYear());
        return next.isAfter(today) ? next : next.plusYears(1);
    }

    private static List<String> segments() {
        List<String> segments = new ArrayList<>();
        for (int i = 0; i < 20; i++) segments.add(i < 3 ? "ENTERPRISE" : i < 10 ? "MID_MARKET" : "SMB");
        Collections.shuffle(segments, new Random(1));
        return List.copyOf(segments);
    }
}
