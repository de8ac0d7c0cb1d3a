package io.playmaker.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The scenarios in {@code rehearsals/}, called {@code <playbook>-<name>.yaml}. */
final class ShippedScenarios {

    private static final String ENDING = ".yaml";

    private ShippedScenarios() {}

    /** Their text by name, without the ending. */
    static Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath:rehearsals/*" + ENDING))
                all.put(String.valueOf(file.getFilename()).replace(ENDING, ""), text(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static String text(Resource file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
