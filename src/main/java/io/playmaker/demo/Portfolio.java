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
        int[] many = new int[Fate.values().length];
        for (int number = 1; number <= accounts; number++) {
            Fate fate = fates.get(number - 1);
            Cause cause = fate.hasCause() ? fate.cause(many[fate.ordinal()]++) : null;
            portfolio.customers.add(portfolio.customer(number, fate, cause));
        }
        return portfolio;
    }

    /** What is true of each account, by which the application's findings can be checked. */
    public List<Planted> truth() {
        return customers.stream().map(Customer::truth).toList();
    }

    List<Customer> customers() {
        return customers;
    }

    /** What is told about one of them, by day. */
    List<Facts.Fact> facts(Customer customer) {
        return new WriteFiles(customers, seed).facts(customer);
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
        String segment = SEGMENTS.get(number % SEGMENTS.size());
        Trouble trouble = cause == null ? null : trouble(fate, cause, segment);
        LocalDate signedUp = signedUp(fate, trouble);
        Planted truth = new Planted(
                "DM-%04d".formatted(number),
                segment,
                fate,
                cause,
                trouble == null ? null : trouble.begunOn(),
                trouble == null ? null : trouble.rescuedOn(),
                fate == Fate.LEFT && trouble != null ? trouble.endsOn() : null);
        int inPlace = number / Place.values().length;
        LocalDate renews = fate.isCustomer() && fate != Fate.LEFT ? next(signedUp) : null;
        return new Customer(
                number,
                truth,
                trouble,
                place,
                place.company(inPlace),
                place.industry(inPlace),
                signedUp,
                renews,
                today);
    }

    private Trouble trouble(Fate fate, Cause cause, String segment) {
        int notice = Customer.noticeDays(segment);
        if (fate == Fate.RESCUED) return Trouble.rescued(cause, today.minusDays(random.nextInt(20, 300)), random);
        LocalDate end = fate == Fate.LEFT
                ? today.minusDays(random.nextInt(12, 300))
                : today.plusDays(random.nextInt(8, cause.isForeseeable() ? notice + 120 : 40));
        return Trouble.ending(cause, end, notice, random);
    }

    /** Terms are years. Who leaves leaves at the end of one; a thin onboarding ends the first. */
    private LocalDate signedUp(Fate fate, @Nullable Trouble trouble) {
        if (!fate.isCustomer()) return today;
        boolean thin = trouble != null && trouble.cause() == Cause.THIN_ONBOARDING;
        if (trouble != null && trouble.endsOn() != null)
            return trouble.endsOn().minusYears(thin ? 1 : random.nextInt(2, 6));
        if (trouble != null && thin) return trouble.begunOn().minusDays(random.nextInt(40, 80));
        LocalDate before =
                trouble == null ? today.minusDays(45) : trouble.begunOn().minusDays(120);
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
