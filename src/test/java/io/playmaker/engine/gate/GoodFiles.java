package io.playmaker.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.engine.FilesBeforeTheGate;
import io.playmaker.playbook.Gate.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/**
 * A playbook that keeps all rules, with its form, its table and a row for it in the table of starts; or the same with
 * something changed. What is shipped counts as deployed.
 */
public final class GoodFiles {

    public static final String PLAYBOOK = "seat-check.bpmn";
    public static final String FORM = "seat-check-review-seats.form";
    public static final String TABLE = "seat-advice.dmn";
    public static final String STARTS = "choose-playbooks.dmn";

    private static final Pattern INPUT = Pattern.compile("<inputExpression[^>]*>\\s*<text>(\\w+)</text>");
    private static final Pattern OUTPUT = Pattern.compile("<output [^>]*name=\"(\\w+)\"");
    private static final Map<String, String> ROW = Map.of(
            "kind", "\"CUSTOMER\"",
            "type", "\"account-reactivated\"",
            "playbook", "\"seat-check\"",
            "subject", "\"ACCOUNT\"",
            "priority", "55",
            "cooldownDays", "14",
            "reason", "\"The customer is back: look at their seats.\"");

    private static final Known SHIPPED_IS_DEPLOYED = FilesBeforeTheGate.known(new Shipped(), Set.of("price-feed"));

    private final Map<String, String> files;

    private GoodFiles(Map<String, String> files) {
        this.files = files;
    }

    public static GoodFiles unchanged() {
        Map<String, String> files = new LinkedHashMap<>();
        for (String name : List.of(PLAYBOOK, FORM, TABLE)) files.put(name, read(name));
        files.put(STARTS, withARow(shipped(STARTS)));
        return new GoodFiles(files);
    }

    /** The shipped table of starts with one more row, whatever its columns are by now. */
    private static String withARow(String table) {
        StringBuilder row = new StringBuilder("<rule id=\"seatCheckOnReturn\">\n");
        columns(table, INPUT).forEach(column -> row.append(cell("inputEntry", column)));
        columns(table, OUTPUT).forEach(column -> row.append(cell("outputEntry", column)));
        int end = table.lastIndexOf("</decisionTable>");
        return table.substring(0, end) + row.append("</rule>\n") + table.substring(end);
    }

    private static List<String> columns(String table, Pattern column) {
        return column.matcher(table).results().map(found -> found.group(1)).toList();
    }

    private static String cell(String kind, String column) {
        return "<%1$s id=\"seatCheckOnReturn-%2$s\" expressionLanguage=\"feel\"><text>%3$s</text></%1$s>%n"
                .formatted(kind, column, ROW.getOrDefault(column, "-"));
    }

    /** A shipped file, which is not among the good ones. */
    static String shipped(String name) {
        return text(
                java.util.Objects.requireNonNull(FilesBeforeTheGate.shipped().get("processes/" + name)));
    }

    public static GoodFiles with(String file, String written, String instead) {
        return unchanged().and(file, written, instead);
    }

    /** @param written must stand there once at least; every occurrence is replaced */
    public GoodFiles and(String file, String written, String instead) {
        Map<String, String> changed = new LinkedHashMap<>(files);
        assertThat(changed.get(file)).contains(written);
        changed.computeIfPresent(file, (name, content) -> content.replace(written, instead));
        return new GoodFiles(changed);
    }

    public GoodFiles without(String file) {
        Map<String, String> fewer = new LinkedHashMap<>(files);
        assertThat(fewer.remove(file)).isNotNull();
        return new GoodFiles(fewer);
    }

    public GoodFiles plus(String file, String content) {
        Map<String, String> more = new LinkedHashMap<>(files);
        more.put(file, content);
        return new GoodFiles(more);
    }

    public Map<String, String> contents() {
        return files;
    }

    Bundle bundle() {
        return Bundle.read(bytes(), SHIPPED_IS_DEPLOYED);
    }

    List<Finding> findings() {
        return Rulebook.check(bytes(), SHIPPED_IS_DEPLOYED);
    }

    List<Finding> findings(Rule rule) {
        return Rulebook.check(rule, bundle());
    }

    /** The rule has nothing to say. */
    void keeps(Rule rule) {
        assertThat(findings(rule)).isEmpty();
    }

    /** The rule refuses it once, at that element, in a sentence with these words. */
    void breaks(Rule rule, String element, String... words) {
        assertThat(findings(rule)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(rule.name());
            assertThat(finding.place().element()).isEqualTo(element);
            assertThat(finding.place().line()).isPositive();
            assertThat(finding.message()).contains(words).endsWith(".");
        });
    }

    private Map<String, byte[]> bytes() {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        files.forEach((name, content) -> bytes.put(name, content.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    private static String read(String name) {
        try (var in = new ClassPathResource("gate/good/" + name).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private static final class Shipped extends FilesBeforeTheGate.NothingDeployed {

        private final Set<String> names =
                Set.copyOf(FilesBeforeTheGate.shipped().keySet());

        @Override
        public boolean hasPlaybook(String key) {
            return names.contains("processes/" + key + ".bpmn");
        }

        @Override
        public boolean hasDecision(String key) {
            return names.contains("processes/" + key + ".dmn");
        }

        @Override
        public java.util.Optional<byte[]> form(String id) {
            return java.util.Optional.ofNullable(FilesBeforeTheGate.shipped().get("forms/" + id + ".form"));
        }
    }
}
