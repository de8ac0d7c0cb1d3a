package io.playmaker.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.playbook.Gate.Finding;
import io.playmaker.playbook.Gate.Page;
import io.playmaker.playbook.Gate.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulebookTest {

    @Test
    void goodFilesKeepAllRules() {
        assertThat(GoodFiles.unchanged().findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .isEmpty();
    }

    static Stream<BrokenFiles> brokenFiles() {
        return BrokenFiles.all();
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void everyMistakeIsRefusedByTheRuleMeantForItAndByNoOther(BrokenFiles broken) {
        assertThat(broken.files().findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.rule()).isEqualTo(broken.rule()));
    }

    @Test
    void everyRuleRefusesSomething() {
        assertThat(BrokenFiles.all().map(BrokenFiles::rule).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Rulebook.rules().stream().map(Rule::name).toList());
    }

    @Test
    void everyRuleHasATestAndAPageOfItsName() {
        assertThat(Rulebook.rules())
                .allSatisfy(
                        rule -> assertThat(Path.of("src/test/java/io/playmaker/engine/gate", rule.name() + "Test.java"))
                                .exists());
        assertThat(Rulebook.pages())
                .extracting(Page::name)
                .containsExactlyElementsOf(
                        Rulebook.rules().stream().map(Rule::name).toList());
        assertThat(Rulebook.pages())
                .allSatisfy(page -> assertThat(page.title() + page.asks() + page.why() + page.keep())
                        .isNotBlank());
    }

    @Test
    void everyPageIsThatOfARule() throws java.io.IOException {
        try (Stream<Path> pages = Files.list(Path.of("src/main/resources/gate"))) {
            assertThat(pages.map(page -> page.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Rulebook.rules().stream()
                            .map(rule -> Rulebook.pageName(rule.name()) + ".md")
                            .toList());
        }
    }

    @Test
    void severalFindingsAreReportedAtOnceEachWithItsPlace() {
        var findings = GoodFiles.with(GoodFiles.PLAYBOOK, "name=\"Review the seats\"", "")
                .and(GoodFiles.FORM, "\"schemaVersion\": 16", "\"schemaVersion\": 99")
                .and(GoodFiles.TABLE, "<text>&lt; 10</text>", "<text>&lt;= 10</text>")
                .findings();

        assertThat(findings)
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(Finding::resource)
                .containsOnly(GoodFiles.PLAYBOOK, GoodFiles.FORM, GoodFiles.TABLE);
        assertThat(findings)
                .allSatisfy(finding -> assertThat(finding.place().line()).isPositive());
    }
}
