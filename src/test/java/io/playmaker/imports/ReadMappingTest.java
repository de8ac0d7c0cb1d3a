package io.playmaker.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playmaker.shared.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadMappingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fields: {externalId: id}|lacks 'kind'",
                "kind: CUSTOMERS|'CUSTOMERS' cannot stand for 'kind'",
                "{kind: ACCOUNTS, feilds: {externalId: id}}|There is no 'feilds' in a mapping",
                "{kind: ACCOUNTS, fields: {externalId: id, nmae: x}}|There is no field 'nmae' for ACCOUNTS",
                "{kind: ACCOUNTS, fields: {name: x}}|does not say where 'externalId' comes from",
                "{kind: ACCOUNTS, fields: {externalId: {}}}|does not say where 'externalId' comes from",
                "{kind: ACCOUNTS, fields: {externalId: {colum: id}}}|There is no 'colum' in a mapping",
                "{kind: ACCOUNTS, fields: {externalId: id}, dates: [nonsense]}|A pattern under 'dates'",
                "{kind: ACCOUNTS, fields: {externalId: id}, zone: Mars/Olympus}|the 'zone' cannot be used",
                "{kind: ACCOUNTS, fields: {externalId: id}, warn: [{column: x, is: y}]}|lacks 'say'",
                "{kind: ACCOUNTS, fields: {externalId: id}, warn: [{before: [a], say: s}]}|needs two columns",
                "{kind: ACCOUNTS, fields: {externalId: id}, lookup: {deal: d}}|'deal' cannot be looked up",
                "{kind: ACCOUNTS, fields: {externalId: id}, expect: {stage: CHURNED}}|'expect' needs",
                "{kind: ACCOUNTS, fields: [a, b]}|What stands for 'fields' (line 1) cannot be read",
                "{kind: ACCOUNTS, fields: {externalId: id}|The mapping is no YAML",
                "'# nothing'|The mapping is empty"
            })
    void aMistakeIsNamedWithItsPlace(String yaml, String sentence) {
        assertThatThrownBy(() -> ReadMapping.read(yaml))
                .isInstanceOf(Invalid.class)
                .hasMessageStartingWith("mapping: ")
                .hasMessageContaining(sentence);
    }

    @Test
    void everyColumnThatIsReadIsKnown() {
        Definition definition = ReadMapping.read("""
                kind: SIGNALS
                lookup: { subscription: sub }
                fields:
                  source: { constant: product }
                  sourceId: { template: "{id}/{day}" }
                  account: subscription.account
                  occurredAt: day
                  type: { constant: usage.feature_uses }
                  value: uses
                warn:
                  - before: [day, subscription.startsOn]
                    say: Too early.
                """);

        assertThat(definition.columns()).containsExactlyInAnyOrder("sub", "id", "day", "uses");
    }
}
