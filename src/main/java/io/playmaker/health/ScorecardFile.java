package io.playmaker.health;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.playmaker.health.ScorecardContent.Bands;
import io.playmaker.health.ScorecardContent.Limits;
import io.playmaker.health.ScorecardContent.Part;
import io.playmaker.shared.Invalid;
import io.playmaker.signal.Dimension;
import io.playmaker.signal.Measure;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A scorecard as it is shipped: whose it is, and what it says. */
record ScorecardFile(String segment, int version, String author, ScorecardContent content) {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** @throws BadScorecard naming the file, the field and the remedy */
    static ScorecardFile read(String file, InputStream in, Map<String, Measure> declared) throws IOException {
        try {
            return checked(file, YAML.readValue(in, Written.class), declared);
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

    @SuppressWarnings("NullAway") // A file may lack what the types promise.
    private static ScorecardFile checked(String file, Written written, Map<String, Measure> declared) {
        if (written.segment == null || written.segment.isBlank())
            throw new BadScorecard(file, "segment", "It is missing. Say which segment this is for.");
        if (written.version < 1)
            throw new BadScorecard(file, "version", "It must be 1 or more. Count it up with each change.");
        ScorecardContent content = new ScorecardContent(written.bands, written.overrides, written.dimensions);
        try {
            CompileScorecard.of(written.segment, written.version, content, declared);
        } catch (Invalid e) {
            Invalid.Problem first = e.problems().get(0);
            throw new BadScorecard(file, first.field(), first.message());
        }
        return new ScorecardFile(
                written.segment, written.version, written.author == null ? "Playmaker" : written.author, content);
    }

    private static String field(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
        boolean dimension = e instanceof InvalidFormatException wrong && wrong.getTargetType() == Dimension.class;
        if (dimension) return path + "." + ((InvalidFormatException) e).getValue();
        return path.isEmpty() ? "the whole file" : path;
    }

    private record Written(
            String segment,
            int version,
            @Nullable String author,
            @Nullable String date,
            Bands bands,
            @Nullable Limits overrides,
            Map<Dimension, Part> dimensions) {}
}
