package io.playmaker.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.playbook.Playbook.Asked;
import io.playmaker.playbook.Playbook.StepModel;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a step's model reads like. */
class StepWordsTest {

    private final StepWords steps = new StepWords(new Words(Clock.systemUTC()));

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            ${calendar.businessDays(1)}               | 1 business day after it opens
            ${calendar.businessDays(0)}               | on the day it opens
            ${calendar.inDays(14)}                    | 14 days after it opens
            ${calendar.before(renewalDate, 'P90D')}   | 90 days before the renewal date
            ${calendar.at(goLiveDate)}                | on the go live date
            ${calendar.before(goLiveDate, 'P0D')}     | on the go live date
            ${calendar.within(levelTime, levelSince)} | within the level time
            ${calendar.within('1 hour')}              | 1 hour after it opens
            ${calendar.before(one, two)}              | on a date that the run works out
            """)
    void aDueDateReadsAsPeopleSayIt(String due, String words) {
        assertThat(steps.due(new Asked(null, List.of(), due))).isEqualTo(words);
    }

    @Test
    void whoDoesItIsNamed() {
        assertThat(who("${owner}", "csm")).isEqualTo("the account's owner, otherwise any customer success manager");
        assertThat(who(null, "csm-lead", "executive")).isEqualTo("any customer success lead or executive");
        assertThat(who("${csLead}")).isEqualTo("the customer success lead");
        assertThat(who("${doerOfEarlierStep}", "support"))
                .isEqualTo("whoever did an earlier step, otherwise any support");
        assertThat(who("${a == 'B' ? 'lena' : 'mia'}")).isEqualTo("whom the run chooses");
        assertThat(who(null)).isEqualTo("nobody in particular");
    }

    @Test
    void theDocumentationIsTakenApart() {
        StepModel step = step("Why: It matters.\n\nWhat good looks like: Calm.\n\nChecklist:\n- Read\n\nMind the gap.");
        assertThat(steps.why(step)).isEqualTo("It matters.");
        assertThat(steps.good(step)).isEqualTo("Calm.");
        assertThat(steps.more(step)).isEqualTo("Mind the gap.");
        assertThat(steps.why(step(null))).isNull();
        assertThat(steps.more(step(null))).isNull();
    }

    @Test
    void aTextForAnyAccountNamesThePlacesOfItsFacts() {
        assertThat(steps.general("Before you meet {{accountName}}, read what {{ownerName}} wrote."))
                .isEqualTo("Before you meet the customer, read what the owner wrote.");
    }

    private String who(@Nullable String assignee, String... groups) {
        return steps.who(new Asked(assignee, List.of(groups), null));
    }

    private static StepModel step(@Nullable String documentation) {
        return new StepModel("call", "Call", documentation, List.of(), List.of(), new Asked(null, List.of(), null));
    }
}
