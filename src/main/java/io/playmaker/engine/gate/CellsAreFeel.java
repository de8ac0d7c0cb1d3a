package io.playmaker.engine.gate;

import java.util.Optional;
import java.util.Set;

/** Decision tables are written in FEEL that can be read. */
final class CellsAreFeel implements Rule {

    private static final Set<String> FEEL = Set.of("", "feel", "https://www.omg.org/spec/DMN/20191111/FEEL/");
    private static final String DECISION = "A decision of kind %s cannot be shown as a table. Draw a decision table.";

    @Override
    public void check(Bundle bundle, Findings findings) {
        bundle.tables().stream().flatMap(TableFile::decisions).forEach(decision -> {
            if (decision.child("decisionTable").isEmpty()
                    && decision.child("literalExpression").isEmpty())
                findings.at(decision, "The decision \"%s\" holds no table. Draw one.".formatted(decision.id()));
            decision.all("literalExpression").forEach(one -> read(one, one.textOf("text"), findings));
            decision.all("invocation").forEach(one -> findings.at(one, DECISION.formatted("invocation")));
            decision.all("inputExpression").forEach(one -> read(one, one.textOf("text"), findings));
            decision.all("outputEntry").forEach(one -> readUnlessEmpty(one, findings));
            decision.all("inputEntry").forEach(one -> test(one, findings));
        });
    }

    private static void readUnlessEmpty(Tag cell, Findings findings) {
        if (cell.textOf("text").isEmpty()) language(cell, findings);
        else read(cell, cell.textOf("text"), findings);
    }

    private static void read(Tag cell, String text, Findings findings) {
        if (language(cell, findings)) report(cell, text, Feel.problem(text), findings);
    }

    private static void test(Tag cell, Findings findings) {
        String text = cell.textOf("text");
        if (language(cell, findings) && !text.isEmpty() && !text.equals("-"))
            report(cell, text, Feel.problemOfTest(text), findings);
    }

    private static boolean language(Tag cell, Findings findings) {
        String language = cell.get("expressionLanguage");
        if (FEEL.contains(language)) return true;
        findings.at(
                cell,
                "This cell is written in \"%s\". Decision tables are written in FEEL; set its expression language to feel."
                        .formatted(language));
        return false;
    }

    private static void report(Tag cell, String text, Optional<String> problem, Findings findings) {
        problem.ifPresent(why -> findings.at(
                cell,
                "The cell %s%s is not FEEL that can be read. %s Texts stand in double quotes; correct it."
                        .formatted(text, row(cell), why)));
    }

    private static String row(Tag cell) {
        Tag row = cell.parent();
        return row != null && row.is("rule") ? " of " + TableFile.Row.of(row).label() : "";
    }
}
