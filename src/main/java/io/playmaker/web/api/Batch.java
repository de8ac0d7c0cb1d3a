package io.playmaker.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Invalid.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rows that came together, each read on its own: one that cannot be read is named and the others go on.
 *
 * @param rows those that can be read
 * @param places for each of them its index in the batch as it came
 * @param unreadable the others, each with its field and reason
 */
record Batch<T>(List<T> rows, List<Integer> places, List<FieldError> unreadable) {

    static final int LARGEST = 5_000;

    /** Makes a row of what was read, or refuses it. */
    interface Reads<B, T> {

        T row(B body);
    }

    static <B, T> Batch<T> read(JsonNode body, ObjectMapper json, Class<B> type, Reads<B, T> reads) {
        if (!body.isArray()) throw new Invalid("body", "Send a JSON list of rows, such as [{…}, {…}].");
        if (body.size() > LARGEST)
            throw new Invalid("body", "A batch holds at most " + LARGEST + " rows, not " + body.size() + ". Split it.");
        Batch<T> batch = new Batch<>(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int place = 0; place < body.size(); place++) batch.take(body.get(place), place, json, type, reads);
        return batch;
    }

    private <B> void take(JsonNode node, int place, ObjectMapper json, Class<B> type, Reads<B, T> reads) {
        try {
            if (!node.isObject()) throw new Invalid("body", "A row is an object such as {\"externalId\": \"A-1\"}.");
            rows.add(reads.row(json.treeToValue(node, type)));
            places.add(place);
        } catch (JsonProcessingException e) {
            FieldError error = Unreadable.json(e);
            unreadable.add(new FieldError(error.field(), error.message(), place));
        } catch (Invalid e) {
            Problem problem = e.problems().get(0);
            unreadable.add(new FieldError(problem.field(), problem.message(), place));
        }
    }

    /** The problem of a row that was read, at the row's place in the batch as it came. */
    FieldError at(int row, Problem problem) {
        return new FieldError(problem.field(), problem.message(), places.get(row));
    }

    /** All rows that were not taken, in the order in which they came. */
    List<FieldError> refused(Stream<FieldError> later) {
        return Stream.concat(unreadable.stream(), later)
                .sorted(Comparator.comparing(FieldError::row, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }
}
