package io.playmaker.web.page;

import io.playmaker.health.Difference;
import io.playmaker.trigger.CatchUp;
import io.playmaker.trigger.Moment;
import io.playmaker.trigger.MomentKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How pages say times, amounts and names, so that the same thing reads the same everywhere. */
@Component("words")
class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final Pattern SHORT_FORMS = Pattern.compile("(?i)\\b(smb|csm|mrr|nps|csat|ces|crm|id)\\b");

    private final Clock clock;

    Words(Clock clock) {
        this.clock = clock;
    }

    /** "3 hours ago", "in 2 days", and the day itself beyond a month. */
    public String ago(@Nullable Instant at) {
        if (at == null) return "";
        Duration apart = Duration.between(at, clock.instant());
        Duration size = apart.abs();
        if (size.toMinutes() < 1) return "just now";
        if (size.toDays() > 30) return DAY.format(at.atOffset(ZoneOffset.UTC));
        String amount = size.toMinutes() < 90
                ? count(size.toMinutes(), "minute")
                : size.toHours() < 36 ? count(size.toHours(), "hour") : count(size.toDays(), "day");
        return apart.isNegative() ? "in " + amount : amount + " ago";
    }

    public String exact(@Nullable Instant at) {
        return at == null ? "" : EXACT.format(at);
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? "–" : DAY.format(day);
    }

    /** The day of an instant, in UTC. */
    public String date(Instant at) {
        return DAY.format(at.atOffset(ZoneOffset.UTC));
    }

    /** "+3", "−2" or "±0". */
    public String more(long change) {
        return change > 0 ? "+" + whole(change) : change == 0 ? "±0" : "−" + whole(-change);
    }

    /** "in 12 days" or "3 days ago"; empty when more than a year away. */
    public String away(@Nullable LocalDate day) {
        if (day == null) return "";
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), day);
        if (days == 0) return "today";
        if (Math.abs(days) > 365) return "";
        return days > 0 ? "in " + count(days, "day") : count(-days, "day") + " ago";
    }

    /** How a part of a score's change came about. */
    public String change(Difference.Kind kind) {
        return switch (kind) {
            case VALUE -> "its value changed";
            case STALE -> "too old to count";
            case KNOWN -> "newly known";
            case WEIGHT -> "weighs more or less, as others count no longer or again";
            case OVERRIDE -> "an override";
            case SCORECARD -> "the scorecard changed";
        };
    }

    /** Points with their sign and all four decimals a score has. */
    public String exactPoints(@Nullable Double points) {
        return points == null
                ? ""
                : String.format(Locale.ENGLISH, "%+.4f", points).replace('-', '−');
    }

    /** Whether it ended within the last thirty days. */
    boolean isThisMonth(CatchUp catchUp) {
        return catchUp.until().isAfter(clock.instant().minus(Duration.ofDays(30)));
    }

    public boolean past(@Nullable Instant at) {
        return at != null && at.isBefore(clock.instant());
    }

    public String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** "EUR 12,000 + USD 300" without cents. */
    public String money(Map<String, BigDecimal> amounts) {
        if (amounts.isEmpty()) return "–";
        return amounts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> money(one.getValue(), one.getKey()))
                .collect(Collectors.joining(" + "));
    }

    public String money(BigDecimal amount, String currency) {
        return currency + " "
                + String.format(
                        Locale.ENGLISH,
                        "%,d",
                        amount.setScale(0, RoundingMode.HALF_UP).toBigInteger());
    }

    public String points(double points) {
        return count(Math.round(points), "point");
    }

    public String score(@Nullable Double score) {
        return score == null ? "–" : Long.toString(Math.round(score));
    }

    public String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    /** A measure's value: at most two decimals, none that say nothing. */
    public String number(@Nullable Double value) {
        if (value == null) return "–";
        return new BigDecimal(value.toString())
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** "up", "down" or "steady"; empty when there is nothing to compare with. */
    public String direction(@Nullable Double trend) {
        if (trend == null) return "";
        return trend >= 2 ? "up" : trend <= -2 ? "down" : "steady";
    }

    public String arrow(@Nullable Double trend) {
        return switch (direction(trend)) {
            case "up" -> "▲";
            case "down" -> "▼";
            case "steady" -> "▶";
            default -> "";
        };
    }

    public String signed(@Nullable Double change) {
        if (change == null) return "";
        long points = Math.round(change);
        return points > 0 ? "+" + points : points == 0 ? "±0" : "−" + -points;
    }

    /** MID_MARKET, churn-save, callCustomer and stage-changed as words. */
    public String plain(@Nullable Object name) {
        if (name == null) return "";
        String words = name.toString()
                .replaceAll("([a-z])([A-Z])", "$1 $2")
                .replace('_', ' ')
                .replace('-', ' ')
                .replace('.', ' ')
                .toLowerCase(Locale.ENGLISH)
                .strip();
        if (words.isEmpty()) return words;
        String sentence = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return SHORT_FORMS.matcher(sentence).replaceAll(found -> found.group().toUpperCase(Locale.ENGLISH));
    }

    /** As {@link #plain}, within a sentence. */
    public String low(@Nullable Object name) {
        String words = plain(name);
        return words.length() > 1 && Character.isUpperCase(words.charAt(1)) ? words : words.toLowerCase(Locale.ENGLISH);
    }

    /** At most sixty characters of a cell. */
    public String brief(@Nullable String text) {
        if (text == null) return "";
        return text.codePointCount(0, text.length()) <= 60
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 59)) + "…";
    }

    public String whole(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** A fact's value: names of ours as words, lists as enumerations, numbers without tails. */
    public String value(@Nullable Object value) {
        if (value == null) return "–";
        if (value instanceof Number number) return number(number.doubleValue());
        if (value instanceof Boolean yes) return yes ? "yes" : "no";
        if (value instanceof Collection<?> many)
            return many.stream().map(this::value).collect(Collectors.joining(", "));
        String text = value.toString();
        return text.matches("[A-Z][A-Z0-9_]+") ? plain(text) : text;
    }

    public String momentState(Moment.State state) {
        return switch (state) {
            case NEW -> "New";
            case DECIDED -> "Decided";
            case WAITING -> "Waits";
            case FAILED -> "Failed";
            case PASSED_OVER -> "Passed over";
        };
    }

    public String momentKind(MomentKind kind) {
        return switch (kind) {
            case LIFECYCLE -> "Lifecycle";
            case CUSTOMER -> "From the customer";
            case SCHEDULE -> "By the calendar";
            case CSM -> "From the CSM";
            case VENDOR -> "From us";
        };
    }

    /** For class attributes. */
    public String css(Object name) {
        return name.toString().toLowerCase(Locale.ENGLISH).replace('_', '-');
    }
}
