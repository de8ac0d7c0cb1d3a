package io.playmaker.web.page;

import io.playmaker.account.Stage;
import io.playmaker.health.Audience;
import io.playmaker.health.Audience.Bound;
import io.playmaker.health.Audience.Sign;
import io.playmaker.health.Band;
import io.playmaker.health.RiskKind;
import io.playmaker.shared.Invalid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** An audience as a person writes it in a form; unknown names are left out, numbers that are none are named. */
record AudienceForm(
        @Nullable String text,
        List<String> segments,
        List<String> stages,
        List<String> bands,
        List<String> owners,
        List<Line> measures,
        @Nullable String products,
        @Nullable String renewsWithin,
        List<String> risks) {

    /** How many measures the form offers. */
    private static final int LINES = 3;

    /** One condition on a measure; one without a measure says nothing. */
    record Line(String measure, String sign, String value) {

        static final Line EMPTY = new Line("", Sign.BELOW.name(), "");
    }

    /** Customers who are here to stay, as most events are for. */
    static AudienceForm usual() {
        return of(new Audience(
                null,
                List.of(),
                List.of(Stage.ONBOARDING, Stage.ADOPTION, Stage.RETENTION, Stage.RENEWAL),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of()));
    }

    static AudienceForm of(Audience audience) {
        return new AudienceForm(
                audience.text(),
                audience.segments(),
                audience.stages().stream().map(Stage::name).toList(),
                audience.bands().stream().map(Band::name).toList(),
                audience.owners(),
                filled(audience.measures().stream()
                        .map(bound -> new Line(bound.measure(), bound.sign().name(), String.valueOf(bound.value())))
                        .toList()),
                String.join(", ", audience.products()),
                audience.renewsWithin() == null ? "" : String.valueOf(audience.renewsWithin()),
                audience.risks().stream().map(RiskKind::name).toList());
    }

    static AudienceForm of(MultiValueMap<String, String> form) {
        List<String> measures = all(form, "measure");
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++)
            lines.add(new Line(measures.get(i), at(all(form, "sign"), i), at(all(form, "value"), i)));
        return new AudienceForm(
                form.getFirst("text"),
                all(form, "segment"),
                all(form, "stage"),
                all(form, "band"),
                all(form, "owner"),
                filled(lines),
                form.getFirst("products"),
                form.getFirst("renewsWithin"),
                all(form, "risk"));
    }

    Audience audience() {
        return new Audience(
                text == null || text.isBlank() ? null : text.strip(),
                given(segments),
                known(Stage.values(), stages),
                known(Band.values(), bands),
                given(owners),
                measures.stream()
                        .filter(line -> !line.measure().isBlank())
                        .map(AudienceForm::bound)
                        .toList(),
                products == null
                        ? List.of()
                        : given(Arrays.stream(products.split(","))
                                .map(String::strip)
                                .toList()),
                days(),
                known(RiskKind.values(), risks));
    }

    private static Bound bound(Line line) {
        try {
            return new Bound(
                    line.measure(),
                    known(Sign.values(), List.of(line.sign())).stream()
                            .findFirst()
                            .orElse(Sign.BELOW),
                    Double.parseDouble(line.value().strip().replace(',', '.')));
        } catch (NumberFormatException e) {
            throw new Invalid("measures", "Compare " + line.measure() + " with a number, such as 0.5.");
        }
    }

    private @Nullable Integer days() {
        if (renewsWithin == null || renewsWithin.isBlank()) return null;
        try {
            return Integer.valueOf(renewsWithin.strip());
        } catch (NumberFormatException e) {
            throw new Invalid("renewsWithin", "Give a whole number of days until the renewal, or leave it empty.");
        }
    }

    private static List<Line> filled(List<Line> lines) {
        List<Line> all = new ArrayList<>(lines);
        while (all.size() < LINES) all.add(Line.EMPTY);
        return List.copyOf(all);
    }

    private static <E extends Enum<E>> List<E> known(E[] values, List<String> names) {
        return Arrays.stream(values)
                .filter(value -> names.contains(value.name()))
                .toList();
    }

    private static List<String> given(List<String> names) {
        return names.stream().filter(name -> !name.isBlank()).toList();
    }

    private static List<String> all(MultiValueMap<String, String> form, String name) {
        return form.getOrDefault(name, List.of());
    }

    private static String at(List<String> values, int place) {
        return place < values.size() ? Objects.requireNonNullElse(values.get(place), "") : "";
    }
}
