package io.playmaker.demo;

import io.playmaker.signal.Dimension;
import java.util.SplittableRandom;

/** The measures that are told at a rhythm, and what they are for a level of wellness between 0 and 1. */
enum Rhythm {
    ACTIVE_USERS("usage.active_users_ratio", Dimension.USAGE, 7, 0.1, 0.8),
    LOGINS("usage.logins_per_user", Dimension.USAGE, 7, 0.2, 12),
    FEATURES("usage.features_used_ratio", Dimension.USAGE, 7, 0.1, 0.72),
    ACTIVE_USERS_TREND("usage.active_users_trend", Dimension.USAGE, 28, 0, 1),
    LICENCES("service.licences_assigned_ratio", Dimension.SERVICE, 28, 0.3, 0.92),
    DAYS_SINCE_CONTACT("relationship.days_since_contact", Dimension.RELATIONSHIP, 28, 5, 1),
    TONE("sentiment.interactions", Dimension.SENTIMENT, 28, -0.6, 0.6),
    OPEN_CASES("support.open_cases", Dimension.SUPPORT, 28, 7, 0.3),
    OLD_CASES("support.cases_over_30d", Dimension.SUPPORT, 28, 2.6, -0.35),
    OPEN_BUGS("support.open_bugs", Dimension.SUPPORT, 28, 4.6, -0.5),
    OVERDUE("support.invoice_days_overdue", Dimension.SUPPORT, 28, 0.55, 0.04),
    CASES_SOLVED_AT_ONCE("support.first_contact_resolution", Dimension.SUPPORT, 84, 0.2, 0.85),
    CSAT("sentiment.csat", Dimension.SENTIMENT, 56, 1.2, 4.8),
    EFFORT("sentiment.ces", Dimension.SENTIMENT, 84, 1.3, 6.8),
    PLAN("outcome.plan_measures_reached", Dimension.OUTCOME, 84, 0.02, 0.85),
    MILESTONES("outcome.milestones_on_time", Dimension.OUTCOME, 84, 0.2, 0.95),
    VALUE("outcome.value_confirmed", Dimension.OUTCOME, 126, 1, 5.2),
    TRAINING("service.training_attended_ratio", Dimension.SERVICE, 126, 0.02, 0.85),
    SERVICES("service.services_used_ratio", Dimension.SERVICE, 126, 0.02, 0.85),
    CONTACT_SENTIMENT("relationship.contact_sentiment", Dimension.RELATIONSHIP, 56, -0.6, 0.65),
    SPONSOR("relationship.sponsor_present", Dimension.RELATIONSHIP, 84, -0.2, 1.6);

    private static final double BLUR = 0.05;
    private static final double BLUR_OF_ANSWERS = 0.09;
    private static final double DAYS_OVERDUE = 18;

    final String type;
    final Dimension dimension;
    final int every;
    private final double worst;
    private final double best;

    /**
     * @param every days
     * @param worst the value at level 0
     * @param best the value at level 1
     */
    Rhythm(String type, Dimension dimension, int every, double worst, double best) {
        this.type = type;
        this.dimension = dimension;
        this.every = every;
        this.worst = worst;
        this.best = best;
    }

    /** Use is counted for everybody; about a small customer less of the rest is known. */
    boolean isKnownOf(Customer customer, SplittableRandom random) {
        double share = customer.isIn("ENTERPRISE") ? 0.95 : customer.isIn("MID_MARKET") ? 0.85 : 0.7;
        return random.nextDouble() < share || dimension == Dimension.USAGE;
    }

    /** @param before the level 28 days before */
    double value(Customer customer, double level, double before, SplittableRandom random) {
        double value = worst + (best - worst) * (level + random.nextGaussian(0, blur()));
        return switch (this) {
            case ACTIVE_USERS_TREND ->
                Wellness.between(-0.95, (level - before) / before + random.nextGaussian(0.02, 0.05), 0.6);
            case DAYS_SINCE_CONTACT -> Math.rint(Math.max(1, value) * pause(customer) * random.nextDouble(0.5, 1.5));
            case OPEN_CASES, OLD_CASES, OPEN_BUGS -> count(value * size(customer), random);
            case OVERDUE ->
                random.nextDouble() > value ? 0 : Math.rint(DAYS_OVERDUE * -Math.log(1 - random.nextDouble()));
            case VALUE -> Wellness.between(1, Math.rint(value), 5);
            case SPONSOR -> Wellness.between(0, Math.rint(value), 1);
            case CSAT -> Wellness.between(1, value, 5);
            case EFFORT -> Wellness.between(1, value, 7);
            case TONE, CONTACT_SENTIMENT -> Wellness.between(-1, value, 1);
            default -> Wellness.between(0, value, best > 1 ? best * 1.2 : 1);
        };
    }

    private double blur() {
        return dimension == Dimension.SENTIMENT || this == VALUE ? BLUR_OF_ANSWERS : BLUR;
    }

    /** Days between two talks with a customer that is well. */
    private static double pause(Customer customer) {
        return customer.isIn("ENTERPRISE") ? 9 : customer.isIn("MID_MARKET") ? 18 : 40;
    }

    /** More people have more cases. */
    private static double size(Customer customer) {
        return customer.isIn("ENTERPRISE") ? 1.6 : customer.isIn("MID_MARKET") ? 1 : 0.7;
    }

    /** How often something happened that happens so often on average. */
    private static double count(double mean, SplittableRandom random) {
        double rest = Math.exp(-Math.max(0, mean));
        int count = 0;
        for (double product = random.nextDouble(); product > rest; product *= random.nextDouble()) count++;
        return count;
    }
}
