package io.playmaker.models;

import static io.playmaker.models.RenewalAnswers.reduction;
import static io.playmaker.models.RenewalAnswers.shown;
import static io.playmaker.models.RenewalAnswers.wish;
import static io.playmaker.testing.StoryAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.account.TimelineEntry;
import io.playmaker.shared.AccountId;
import io.playmaker.testing.CoversPlaybook;
import io.playmaker.testing.Story;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CoversPlaybook("contract-reduction")
class ContractReductionTest extends PlayedThrough {

    AccountId account;

    @BeforeEach
    void aCustomer() {
        account = fixtures.aCustomer("SMB", "mia");
    }

    @Test
    void whoSeesTheValueAgainKeepsTheContract() {
        Story story = begin().does("mia", "understandWish", wish()).does("mia", "resellValue", shown("NO"));

        assertThat(story).endedWith("KEPT");
    }

    @Test
    void theLeadDecidesAboutASmallerContract() {
        Story story = begin().does("mia", "understandWish", wish()).does("mia", "resellValue", shown("YES"));
        assertThat(story).isWaitingAt("decideReduction");

        story.does("lena", "decideReduction", reduction("REDUCE"));

        assertThat(story).endedWith("REDUCED");
        assertThat(story.run().outcomeReason()).isEqualTo("It fits them");
        assertThat(accounts.timeline(account, 10))
                .filteredOn(line -> line.title().equals("Contract becomes smaller: C-1-S"))
                .extracting(TimelineEntry::text)
                .containsExactly("From EUR 1,200 MRR to EUR 900 MRR. It fits them");
    }

    @Test
    void theLeadMayKeepIt() {
        Story story = begin().does("mia", "understandWish", wish())
                .does("mia", "resellValue", shown("YES"))
                .does("lena", "decideReduction", reduction("KEEP"));

        assertThat(story).endedWith("KEPT");
    }

    @Test
    void whatIsSkippedChangesNothing() {
        Story story = begin().skips("mia", "understandWish", "Known")
                .skips("mia", "resellValue", "Done")
                .skips("lena", "decideReduction", "Not now");

        assertThat(story).endedWith("KEPT");
    }

    private Story begin() {
        playbooks.startByHand("contract-reduction", account, "C-1-S", "They asked", false, Map.of(), "lena");
        return stories.newest("contract-reduction", account);
    }
}
