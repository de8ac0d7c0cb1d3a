package io.playmaker.health;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.playmaker.signal.Dimension;
import io.playmaker.signal.Measure;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a scorecard's file says, checked line by line. */
final class ScorecardFile {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final String file;
    private final Content content;
    private final Map<String, Measure> declared;
    private final List<Measure> measures = new ArrayList<>();
    private final List<Curve> curves = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private final double[] dimensionWeights = new double[Dimension.values().length];

    private ScorecardFile(String file, Content content, Map<String, Measure> declared) {
        this.file = file;
        this.content = content;
        this.declared = declared;
    }

    /** @throws BadScorecard naming the file, the field and the remedy */
    static Scorecard read(String file, InputStream in, Map<String, Measure> declared) throws IOException {
        try {
            Content content = YAML.readValue(in, Content.class);
            return new ScorecardFile(file, content, declared).compile();
        } catch (JsonMappingException e) {
            throw new BadScorecard(
                    file,
                    field(e),
                    "This is no field here, or not the kind of value it takes. Compare it with the other scorecards.");
        } catch (JsonProcessingException e) {
            throw new BadScorecard(
                    file, "line " + e.getLocation().getLineNr(), "This is not YAML. Correct indents and brackets.");
        }
    }

    private static String field(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
        boolean dimension = e instanceof InvalidFormatException wrong && wrong.getTargetType() == Dimension.class;
        if (dimension) return path + "." + ((InvalidFormatException) e).getValue();
        return path.isEmpty() ? "the whole file" : path;
    }

    @SuppressWarnings("NullAway") // A file may lack what the types promise.
    private Scorecard compile() {
        if (content.segment == null || content.segment.isBlank())
            throw bad("segment", "It is missing. Say which segment this is for.");
        if (content.version < 1) throw bad("version", "It must be 1 or more. Count it up with each change.");
        if (content.dimensions == null || content.dimensions.isEmpty())
            throw bad("dimensions", "They are missing. Name at least one with its measures.");
        content.dimensions.forEach(this::add);
        return new Scorecard(
                content.segment,
                content.version,
                thresholds(),
                measures.toArray(Measure[]::new),
                curves.toArray(Curve[]::new),
                weights.stream().mapToDouble(Double::doubleValue).toArray(),
                dimensionWeights);
    }

    @SuppressWarnings("NullAway") // As above.
    private Thresholds thresholds() {
        Bands bands = content.bands;
        if (bands == null) throw bad("bands", "They are missing. Give green, yellow, hysteresis, dwell and coverage.");
        if (!(bands.green > bands.yellow && bands.yellow > 0 && bands.green <= 100))
            throw bad("bands.green", "Green must begin above yellow, and both between 0 and 100. Correct the two.");
        if (!(bands.hysteresis >= 0 && bands.hysteresis < bands.green - bands.yellow))
            throw bad("bands.hysteresis", "It must be 0 or more and less than a band is wide. Make it smaller.");
        if (!(bands.coverage >= 0 && bands.coverage <= 1))
            throw bad("bands.coverage", "It is a share from 0 to 1, such as 0.4. Correct it.");
        try {
            Duration dwell = Duration.parse(String.valueOf(bands.dwell));
            return new Thresholds(bands.green, bands.yellow, bands.hysteresis, dwell, bands.coverage);
        } catch (DateTimeParseException e) {
            throw bad("bands.dwell", "\"" + bands.dwell + "\" is no duration. Write it as P1D or PT12H.");
        }
    }

    @SuppressWarnings("NullAway") // As above.
    private void add(Dimension dimension, Part part) {
        String field = "dimensions." + dimension;
        if (part == null || part.measures == null || part.measures.isEmpty())
            throw bad(field, "It has no measures. Add one, or leave the dimension out.");
        dimensionWeights[dimension.ordinal()] = weight(field, part.weight);
        part.measures.forEach((key, entry) -> add(dimension, key, entry));
    }

    @SuppressWarnings("NullAway") // As above.
    private void add(Dimension dimension, String key, Entry entry) {
        String field = "dimensions." + dimension + "." + key;
        Measure measure = declared.get(key);
        if (measure == null)
            throw bad(field, "measures.yaml declares no such measure. Declare it there, or correct it.");
        if (measure.dimension() != dimension)
            throw bad(field, "measures.yaml has it in " + measure.dimension() + ". Move it there.");
        if (entry == null) throw bad(field, "It is empty. Give its weight, and points or steps.");
        measures.add(measure);
        weights.add(weight(field, entry.weight));
        try {
            curves.add(Curve.of(entry.points, entry.steps));
        } catch (IllegalArgumentException e) {
            throw bad(field, e.getMessage() + ".");
        }
    }

    private double weight(String field, double weight) {
        if (!(weight > 0)) throw bad(field + ".weight", "It must be above 0. Leave out what does not count.");
        return weight;
    }

    private BadScorecard bad(String field, String sentence) {
        return new BadScorecard(file, field, sentence);
    }

    private record Content(
            String segment, int version, String author, String date, Bands bands, Map<Dimension, Part> dimensions) {}

    private record Bands(double green, double yellow, double hysteresis, String dwell, double coverage) {}

    private record Part(double weight, Map<String, Entry> measures) {}

    private record Entry(
            double weight,
            @Nullable List<List<Double>> points,
            @Nullable List<List<Double>> steps) {}
}
