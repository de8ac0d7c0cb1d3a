package io.playmaker.health;

import io.playmaker.account.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts are meant. What is null or empty asks for nothing; of a list one has to hold, and everything asked for
 * has to hold together.
 *
 * @param text looked for in name and external id, letter by letter: no character in it stands for others
 * @param owners sign-in names
 * @param measures each by its latest value; an account that never reported the measure is not meant
 * @param products of subscriptions that run
 * @param renewsWithin a running subscription comes to its renewal date within so many days
 * @param risks kinds of which one is open
 */
public record Audience(
        @Nullable String text,
        List<String> segments,
        List<Stage> stages,
        List<Band> bands,
        List<String> owners,
        List<Bound> measures,
        List<String> products,
        @Nullable Integer renewsWithin,
        List<RiskKind> risks) {

    public static final Audience EVERYBODY =
            new Audience(null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, List.of());

    public Audience {
        segments = List.copyOf(segments);
        stages = List.copyOf(stages);
        bands = List.copyOf(bands);
        owners = List.copyOf(owners);
        measures = List.copyOf(measures);
        products = List.copyOf(products);
        risks = List.copyOf(risks);
    }

    /** Such as {@code usage.features_used_ratio < 0.5}. */
    public record Bound(String measure, Sign sign, double value) {}

    /** How a value is compared. */
    public enum Sign {
        BELOW("<"),
        AT_MOST("<="),
        AT_LEAST(">="),
        ABOVE(">");

        private final String symbol;

        Sign(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }
    }

    public boolean asksForNothing() {
        return equals(EVERYBODY);
    }

    /** How many are meant of accounts that are counted by band. */
    int among(Map<Band, Integer> counted) {
        return counted.entrySet().stream()
                .filter(one -> bands.isEmpty() || bands.contains(one.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** For {@code like ... escape '!'} on lower case. */
    String pattern() {
        String plain = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        return "%" + plain.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    /** The last day on which a renewal counts, if that is asked for. */
    @Nullable
    LocalDate renewsUntil(LocalDate today) {
        return renewsWithin == null ? null : today.plusDays(renewsWithin);
    }
}
