package io.playmaker.demo;

import io.playmaker.signal.Dimension;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

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
        judgements();
        facts.people().tell(facts, customer.lastDay(), customer.id() + "-1");
        new Chances(customer, facts, random).tell();
        if (customer.trouble() != null) new Signs(customer, customer.trouble(), facts, random).tell();
    }

    private void cases() {
        int many = customer.isIn("ENTERPRISE") ? 8 : customer.isIn("MID_MARKET") ? 5 : 3;
        for (int i = 1; i <= many; i++) {
            LocalDate opened = facts.from().plusDays(random.nextInt(540));
            double level = facts.wellness(Dimension.SUPPORT, opened);
            String number = "C" + customer.number() + "-" + i;
            String words = CASES.get(random.nextInt(CASES.size()));
            facts.add(opened, "case.opened", null, null, number, words);
            if (level < 0.35) facts.add(opened.plusDays(9), "case.escalated", null, null, number, words);
            facts.add(opened.plusDays(2 + (int) (36 * (1 - level))), "case.closed", null, null, number, words);
        }
    }

    /** Not everybody answers every time. */
    private void surveys() {
        for (LocalDate day = customer.lastDay().minusDays(random.nextInt(60));
                !day.isBefore(facts.from());
                day = day.minusDays(168)) {
            double level = facts.wellness(Dimension.SENTIMENT, day);
            double nps = Math.rint(Wellness.between(-100, 170 * level - 90 + random.nextGaussian(0, 14), 100));
            List<String> words = nps < 10 ? BLAME : PRAISE;
            String said = words.get(random.nextInt(words.size()));
            if (random.nextInt(10) < 4) continue;
            facts.add(day, "sentiment.nps", nps, null, null, said);
            facts.add(day, "survey.answered", nps, customer.id() + "-1", null, null);
        }
    }

    /** A CSM judges by what was seen in the weeks before, and hopes for the best. Few small customers have one. */
    private void judgements() {
        if (customer.isIn("SMB") && random.nextInt(4) > 0) return;
        for (LocalDate day = customer.lastDay().minusDays(random.nextInt(20));
                !day.isBefore(facts.from());
                day = day.minusDays(84)) {
            LocalDate seen = day.minusDays(21);
            double level = (facts.wellness(Dimension.SENTIMENT, seen)
                            + facts.wellness(Dimension.RELATIONSHIP, seen)
                            + facts.wellness(Dimension.USAGE, seen))
                    / 3;
            double hoped = Wellness.between(0, level + random.nextGaussian(0.06, 0.09), 1);
            facts.add(day, "sentiment.csm_judgement", Math.rint(1 + 4 * hoped), null, null, null);
        }
    }
}
