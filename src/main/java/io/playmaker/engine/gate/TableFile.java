package io.playmaker.engine.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A DMN file. */
record TableFile(String name, Tag root) {

    static TableFile of(String name, Tag root) {
        return new TableFile(name, root);
    }

    Stream<Tag> decisions() {
        return root.children("decision");
    }

    Stream<Table> tables() {
        return decisions()
                .flatMap(decision -> decision.children("decisionTable").map(table -> Table.of(decision, table)));
    }

    /** One decision table. */
    record Table(Tag decision, Tag tag, List<Column> inputs, List<Column> outputs, List<Row> rows) {

        static Table of(Tag decision, Tag table) {
            return new Table(
                    decision,
                    table,
                    table.children("input").map(Column::input).toList(),
                    table.children("output").map(Column::output).toList(),
                    table.children("rule").map(Row::of).toList());
        }

        String key() {
            return decision.id();
        }

        String hitPolicy() {
            String policy = tag.get("hitPolicy");
            return policy.isEmpty() ? "UNIQUE" : policy;
        }
    }

    /**
     * An input or output.
     *
     * @param expression what an input asks for, or the name of an output
     * @param allowed the values it may have, as written; empty when any will do
     */
    record Column(Tag tag, String expression, String allowed) {

        static Column input(Tag tag) {
            return new Column(
                    tag,
                    tag.child("inputExpression").map(one -> one.textOf("text")).orElse(""),
                    tag.child("inputValues").map(one -> one.textOf("text")).orElse(""));
        }

        static Column output(Tag tag) {
            return new Column(
                    tag,
                    tag.get("name"),
                    tag.child("outputValues").map(one -> one.textOf("text")).orElse(""));
        }

        String label() {
            String label = tag.get("label");
            return label.isEmpty() ? expression : label;
        }
    }

    /** A row; people see its number, machines its id. */
    record Row(Tag tag, int number, List<Tag> conditions, List<Tag> conclusions) {

        static Row of(Tag rule) {
            Tag table = rule.parent();
            List<Tag> rules = table == null
                    ? List.of(rule)
                    : new ArrayList<>(table.children("rule").toList());
            return new Row(
                    rule,
                    rules.indexOf(rule) + 1,
                    rule.children("inputEntry").toList(),
                    rule.children("outputEntry").toList());
        }

        String condition(int column) {
            return column < conditions.size() ? conditions.get(column).textOf("text") : "";
        }

        String conclusion(int column) {
            return column < conclusions.size() ? conclusions.get(column).textOf("text") : "";
        }

        String label() {
            return "Row " + number + (tag.id().isEmpty() ? "" : " (" + tag.id() + ")");
        }
    }
}
