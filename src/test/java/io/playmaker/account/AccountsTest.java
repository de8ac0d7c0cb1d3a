package io.playmaker.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playmaker.shared.AccountId;
import io.playmaker.shared.Missing;
import io.playmaker.testing.PlaymakerTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PlaymakerTest
@RecordApplicationEvents
class AccountsTest {

    @Autowired
    Accounts accounts;

    @Autowired
    ApplicationEvents events;

    @Test
    void aNewAccountWithoutSegmentAndStageGetsTheUsualOnes() {
        Taken taken = accounts.upsertAccounts(List.of(row("A-1", "Umbra", null, null)), "crm");

        assertThat(taken.added()).isEqualTo(1);
        Account account = accounts.byExternalId("A-1").orElseThrow();
        assertThat(account.segment()).isEqualTo("SMB");
        assertThat(account.stage()).isEqualTo(Stage.ADOPTION);
        assertThat(events.stream(StageChanged.class))
                .singleElement()
                .satisfies(change -> assertThat(change.from()).isNull());
    }

    @Test
    void sayingTheSameAgainChangesNothingAndAnnouncesNothing() {
        List<AccountRow> rows =
                List.of(row("A-1", "Umbra", "enterprise", "Onboarding"), row("A-2", "Vela", null, null));
        accounts.upsertAccounts(rows, "crm");
        events.clear();

        Taken again = accounts.upsertAccounts(rows, "crm");

        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(again.added() + again.changed()).isZero();
        assertThat(events.stream(StageChanged.class)).isEmpty();
    }

    @Test
    void aChangedStageIsAnnouncedOnceAndStandsInTheTimeline() {
        accounts.upsertAccounts(List.of(row("A-1", "Umbra", null, "PROSPECT")), "crm");
        events.clear();

        accounts.upsertAccounts(
                List.of(row("A-1", null, null, "ONBOARDING"), row("A-1", null, null, "ONBOARDING")), "crm");

        assertThat(events.stream(StageChanged.class))
                .singleElement()
                .satisfies(change -> assertThat(change.from()).isEqualTo(Stage.PROSPECT));
        AccountId id = accounts.byExternalId("A-1").orElseThrow().id();
        assertThat(accounts.timeline(id, 10)).extracting(TimelineEntry::kind).containsExactly("stage");
    }

    @Test
    void aRowThatCannotBeTakenIsRefusedWithItsFieldAndTheOthersAreStored() {
        Taken taken = accounts.upsertAccounts(
                List.of(
                        row("A-1", "Umbra", "GIANT", null),
                        row("A-2", null, null, null),
                        row("", "Nobody", null, null),
                        row("A-4", "Vela", null, null)),
                "crm");

        assertThat(taken.refused())
                .extracting(refused -> refused.index() + " " + refused.problem().field())
                .containsExactly("0 segment", "1 name", "2 externalId");
        assertThat(taken.refused().get(0).problem().message()).contains("ENTERPRISE");
        assertThat(accounts.byExternalId("A-4")).isPresent();
    }

    @Test
    void anUnknownOwnerIsAWarningAndTheAccountStaysWithoutOne() {
        Taken taken = accounts.upsertAccounts(
                List.of(new AccountRow(
                        "A-1",
                        "Umbra",
                        null,
                        null,
                        "nobody@nowhere.example",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)),
                "crm");

        assertThat(taken.added()).isEqualTo(1);
        assertThat(taken.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.problem().field()).isEqualTo("owner"));
        assertThat(accounts.byExternalId("A-1").orElseThrow().owner()).isNull();
    }

    @Test
    void contactsAndSubscriptionsNeedAKnownAccount() {
        accounts.upsertAccounts(List.of(row("A-1", "Umbra", null, null)), "crm");

        Taken contacts = accounts.upsertContacts(
                List.of(
                        new ContactRow("C-1", "A-1", "Kim", "kim@umbra.example", "Champion", null, "en-US", 0.5, null),
                        new ContactRow("C-2", "A-9", "Lou", null, null, null, null, null, null)),
                "crm");
        Taken subscriptions = accounts.upsertSubscriptions(
                List.of(
                        subscription("S-1", "A-1", "EUR"),
                        subscription("S-2", "A-1", "XXQ"),
                        subscription("S-3", "A-9", "EUR")),
                "crm");

        assertThat(contacts.refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.problem().field()).isEqualTo("account"));
        assertThat(subscriptions.refused())
                .extracting(refused -> refused.problem().field())
                .containsExactly("currency", "account");
        AccountId id = accounts.byExternalId("A-1").orElseThrow().id();
        assertThat(accounts.contacts(id))
                .singleElement()
                .satisfies(contact -> assertThat(contact.role()).isEqualTo(ContactRole.CHAMPION));
        assertThat(accounts.subscriptionsByExternalId(List.of("S-1", "S-9"))).containsOnlyKeys("S-1");
        assertThat(accounts.upsertSubscriptions(List.of(subscription("S-1", "A-1", "EUR")), "crm")
                        .unchanged())
                .isEqualTo(1);
    }

    @Test
    void leavingStatesTheDayAndComingBackClearsIt() {
        accounts.upsertAccounts(List.of(row("A-1", "Umbra", null, null)), "crm");
        AccountId id = accounts.byExternalId("A-1").orElseThrow().id();

        accounts.changeStage(id, Stage.CHURNED, null, "Lost to a competitor", "carla");
        assertThat(accounts.get(id).churnedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(accounts.bookSizes()).isEmpty();

        accounts.upsertAccounts(List.of(row("A-1", null, null, "ONBOARDING")), "crm");
        assertThat(accounts.get(id).churnedOn()).isNull();
    }

    @Test
    void anAccountThatDoesNotExistIsMissing() {
        assertThatThrownBy(() -> accounts.get(new AccountId(4711))).isInstanceOf(Missing.class);
        assertThat(accounts.get(List.of(new AccountId(4711)))).isEmpty();
    }

    private static AccountRow row(String id, @Nullable String name, @Nullable String segment, @Nullable String stage) {
        return new AccountRow(id, name, segment, stage, null, null, null, null, null, null, null, null);
    }

    private static SubscriptionRow subscription(String id, String account, String currency) {
        return new SubscriptionRow(
                id,
                account,
                "Suite",
                new BigDecimal("1200"),
                currency,
                LocalDate.of(2026, 1, 1),
                null,
                null,
                true,
                null,
                10);
    }
}
