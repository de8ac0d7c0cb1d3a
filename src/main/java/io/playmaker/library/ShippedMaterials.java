package io.playmaker.library;

import io.playmaker.shared.Invalid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The texts that come with the application, one file each in {@code materials/}. A wrong one refuses start-up. */
@Component
class ShippedMaterials {

    private static final String FENCE = "---";

    private final Map<String, MaterialText> byKey = new TreeMap<>();

    ShippedMaterials() {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:materials/*.md")) {
                String name = String.valueOf(file.getFilename());
                byKey.put(name.replace(".md", ""), read(name, file.getContentAsString(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The shipped materials cannot be read", e);
        }
    }

    Map<String, MaterialText> all() {
        return byKey;
    }

    /** Heads between two lines of dashes, then the text. */
    static MaterialText read(String name, String content) {
        String[] parts = content.replaceAll("\\R", "\n").split("(?m)^" + FENCE + "[ \t]*\n", 3);
        if (parts.length < 3 || !parts[0].isBlank())
            throw bad(name, "It begins with title, kind and summary between two lines of " + FENCE + ".");
        Map<String, String> heads = new TreeMap<>();
        parts[1].lines().filter(line -> !line.isBlank()).forEach(line -> head(name, line, heads));
        try {
            return MaterialText.checked(
                    kind(name, heads.get("kind")), heads.get("title"), heads.get("summary"), parts[2]);
        } catch (Invalid e) {
            throw bad(name, String.valueOf(e.getMessage()));
        }
    }

    private static void head(String name, String line, Map<String, String> heads) {
        int colon = line.indexOf(':');
        if (colon < 0) throw bad(name, "\"" + line + "\" is no head; write it as title: …");
        String value = line.substring(colon + 1).strip();
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        heads.put(line.substring(0, colon).strip(), quoted ? value.substring(1, value.length() - 1) : value);
    }

    private static MaterialKind kind(String name, @org.jspecify.annotations.Nullable String word) {
        return Arrays.stream(MaterialKind.values())
                .filter(kind -> kind.name().equals(word))
                .findFirst()
                .orElseThrow(() -> bad(name, "kind: Use one of " + Arrays.toString(MaterialKind.values()) + "."));
    }

    private static IllegalStateException bad(String name, String sentence) {
        return new IllegalStateException("materials/" + name + ": " + sentence);
    }
}
