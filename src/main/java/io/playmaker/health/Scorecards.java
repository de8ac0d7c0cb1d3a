package io.playmaker.health;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.playmaker.signal.Dimension;
import io.playmaker.signal.Measure;
import io.playmaker.signal.Signals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The shipped scorecards, one file per segment in {@code scorecards/}. */
@Component
class Scorecards {

    private static final String FALLBACK = "MID_MARKET";

    private final Map<String, Scorecard> bySegment = new LinkedHashMap<>();

    Scorecards(Signals signals) throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:scorecards/*.yaml")) {
            Scorecard scorecard = compile(read(file), signals.measures());
            bySegment.put(scorecard.segment(), scorecard);
        }
    }

    /** A segment without a scorecard of its own is scored as {@value FALLBACK}. */
    Scorecard of(String segment) {
        Scorecard own = bySegment.get(segment);
        Scorecard found = own == null ? bySegment.get(FALLBACK) : own;
        if (found == null) throw new IllegalStateException("There is no scorecard for " + segment);
        return found;
    }

    private static File read(Resource file) {
        try (var in = file.getInputStream()) {
            return new ObjectMapper(new YAMLFactory()).readValue(in, File.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The scorecard " + file.getFilename() + " cannot be read", e);
        }
    }

    static Scorecard compile(File file, Map<String, Measure> declared) {
        List<Measure> measures = new ArrayList<>();
        List<Curve> curves = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        double[] dimensionWeights = new double[Dimension.values().length];
        file.dimensions().forEach((dimension, part) -> {
            dimensionWeights[dimension.ordinal()] = part.weight();
            part.measures().forEach((key, entry) -> {
                Measure measure = declared.get(key);
                if (measure == null || measure.dimension() != dimension)
                    throw new IllegalStateException("The scorecard of " + file.segment() + " names \"" + key + "\" in "
                            + dimension + ", but measures.yaml does not.");
                measures.add(measure);
                curves.add(Curve.of(entry.points(), entry.steps()));
                weights.add(entry.weight());
            });
        });
        Bands bands = file.bands();
        return new Scorecard(
                file.segment(),
                file.version(),
                new Thresholds(
                        bands.green(),
                        bands.yellow(),
                        bands.hysteresis(),
                        Duration.parse(bands.dwell()),
                        bands.coverage()),
                measures.toArray(Measure[]::new),
                curves.toArray(Curve[]::new),
                weights.stream().mapToDouble(Double::doubleValue).toArray(),
                dimensionWeights);
    }

    record File(
            String segment, int version, String author, String date, Bands bands, Map<Dimension, Part> dimensions) {}

    record Bands(double green, double yellow, double hysteresis, String dwell, double coverage) {}

    record Part(double weight, Map<String, Entry> measures) {}

    record Entry(
            double weight,
            @Nullable List<List<Double>> points,
            @Nullable List<List<Double>> steps) {}
}
