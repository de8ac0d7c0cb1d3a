package io.playmaker.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How a value that is no column of its own is kept in the database. */
@Component
public class StoredJson {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final ObjectMapper json;

    StoredJson(ObjectMapper json) {
        this.json = json;
    }

    /** @throws IllegalArgumentException when the value has no JSON form */
    public String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This has no JSON form: " + value.getClass(), e);
        }
    }

    /** @throws IllegalStateException when what is stored is no such value */
    public <T> T read(String text, Class<T> type) {
        return read(text, json.constructType(type));
    }

    /** As {@link #read(String, Class)}, of a type with parameters. */
    public <T> T read(String text, TypeReference<T> type) {
        return read(text, json.constructType(type));
    }

    /** As {@link #read(String, Class)}, of values by name. */
    public Map<String, Object> map(String text) {
        return read(text, MAP);
    }

    private <T> T read(String text, JavaType type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is stored as " + type + " is not", e);
        }
    }
}
