package io.playmaker.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.playmaker.account.Account;
import io.playmaker.account.Accounts;
import io.playmaker.account.Stage;
import io.playmaker.account.Subscription;
import io.playmaker.signal.Signal;
import io.playmaker.signal.Signals;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.Rounds;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The shipped mappings of a CRM's export, on made-up rows of its shape. */
@PlaymakerTest
class ExportMappingsTest {

    @Autowired
    Imports imports;

    @Autowired
    Accounts accounts;

    @Autowired
    Signals signals;

    @Autowired
    Rounds rounds;

    @BeforeEach
    void accountsAndSubscriptions() {
        take("ravenstack-accounts", """
                \uFEFFaccount_id,account_name,industry,country,signup_date,referral_source,plan_tier,seats,is_trial,churn_flag
                A-aaaaa1,Umbra,Optics,UK,05-02-2025,partner,Enterprise,40,FALSE,FALSE
                A-aaaaa2,Vela,Sailing,PT,17-06-2025,event,Pro,12,FALSE,TRUE
                A-aaaaa3,Lyra,Music,AT,01-09-2025,ads,Basic,2,TRUE,FALSE
                A-aaaaa4,Norma,Rulers,CA,02-09-2025,ads,Basic,2,FALSE,TRUE
                """);
        take("ravenstack-subscriptions", """
                subscription_id,account_id,start_date,end_date,plan_tier,seats,mrr_amount,arr_amount,is_trial,upgrade_flag,downgrade_flag,churn_flag,billing_frequency,auto_renew_flag
                S-bbbbb1,A-aaaaa1,10-02-2025,,Enterprise,40,4000,48000,FALSE,FALSE,FALSE,FALSE,annual,TRUE
                S-bbbbb2,A-aaaaa2,20-06-2025,31-12-2025,Pro,12,480,5760,FALSE,FALSE,FALSE,TRUE,monthly,FALSE
                """);
    }

    @Test
    void segmentStageAndCountryComeOutOfTheExportsWords() {
        assertThat(accounts.byExternalId("A-aaaaa1").orElseThrow())
                .extracting(Account::segment, Account::stage, Account::country, Account::signedUpOn, Account::owner)
                .containsExactly("ENTERPRISE", Stage.ADOPTION, "GB", LocalDate.of(2025, 2, 5), null);
        assertThat(accounts.byExternalId("A-aaaaa2").orElseThrow().stage()).isEqualTo(Stage.CHURNED);
        assertThat(accounts.byExternalId("A-aaaaa3").orElseThrow())
                .extracting(Account::segment, Account::stage)
                .containsExactly("SMB", Stage.PROSPECT);
        Subscription subscription = accounts.subscriptions(
                        accounts.byExternalId("A-aaaaa2").orElseThrow().id())
                .get(0);
        assertThat(subscription.endsOn()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(subscription.currency()).isEqualTo("USD");
    }

    @Test
    void usageBeforeItsSubscriptionAndUsageIdsUsedTwiceAreWarnings() {
        Import usage = take("ravenstack-usage", """
                usage_id,subscription_id,usage_date,feature_name,usage_count,usage_duration_secs,error_count,is_beta_feature
                U-1,S-bbbbb1,09-02-2025,map,3,1800,0,FALSE
                U-2,S-bbbbb1,10-02-2025,map,5,3600,0,FALSE
                U-1,S-bbbbb2,21-06-2025,chart,7,900,1,TRUE
                """);

        assertThat(usage.added()).isEqualTo(6);
        assertThat(usage.refused()).isZero();
        assertThat(imports.problems(usage.id(), 0, 10))
                .extracting(ImportProblem::line, ImportProblem::column, ImportProblem::value)
                .containsExactly(tuple(2, "usage_date", "09-02-2025"), tuple(4, "usage_id", "U-1 (also in line 2)"));
        assertThat(signals.recent(
                        accounts.byExternalId("A-aaaaa1").orElseThrow().id(), 10))
                .extracting(Signal::type, Signal::value, Signal::text)
                .contains(tuple("usage.time_in_app_hours", 1.0, "map"), tuple("usage.feature_uses", 5.0, "map"));
    }

    @Test
    void usageOfAnUnknownSubscriptionNamesTheSubscription() {
        Import usage = take("ravenstack-usage", """
                usage_id,subscription_id,usage_date,feature_name,usage_count,usage_duration_secs,error_count,is_beta_feature
                U-1,S-nobody,09-02-2025,map,3,1800,0,FALSE
                """);

        assertThat(imports.problems(usage.id(), 0, 10)).singleElement().satisfies(problem -> {
            assertThat(problem.column()).isEqualTo("subscription_id");
            assertThat(problem.reason()).contains("There is no subscription 'S-nobody'");
        });
    }

    @Test
    void aTicketIsOpenedClosedAndRatedAndMayLieBeforeTheSignUp() {
        Import tickets = take("ravenstack-tickets", """
                ticket_id,account_id,submitted_at,closed_at,resolution_time_hours,priority,first_response_time_minutes,satisfaction_score,escalation_flag
                T-1,A-aaaaa1,04-02-2025,05-02-2025 03:00,27,high,74,,FALSE
                T-2,A-aaaaa1,06-02-2025,06-02-2025 19:00,19,urgent,93,4,TRUE
                """);

        assertThat(tickets.added()).isEqualTo(6);
        assertThat(imports.summary(tickets.id())).singleElement().satisfies(warned -> {
            assertThat(warned.count()).isEqualTo(1);
            assertThat(warned.firstLine()).isEqualTo(2);
        });
        assertThat(signals.recent(
                        accounts.byExternalId("A-aaaaa1").orElseThrow().id(), 10))
                .extracting(Signal::type, Signal::occurredAt, Signal::subject)
                .contains(
                        tuple("case.escalated", Instant.parse("2025-02-06T00:00:00Z"), "T-2"),
                        tuple("sentiment.csat", Instant.parse("2025-02-06T19:00:00Z"), "T-2"));
    }

    @Test
    void accountsFlaggedAsChurnedWithoutAnEventAreNamed() {
        Import churned = take("ravenstack-churn-events", """
                churn_event_id,account_id,churn_date,reason_code,refund_amount_usd,preceding_upgrade_flag,preceding_downgrade_flag,is_reactivation,feedback_text
                C-1,A-aaaaa2,31-12-2025,pricing,0,FALSE,FALSE,FALSE,"too dear, sorry"
                """);

        assertThat(churned.added()).isEqualTo(1);
        assertThat(imports.problems(churned.id(), 0, 10))
                .extracting(ImportProblem::value)
                .containsExactly("A-aaaaa4");
    }

    private Import take(String mapping, String csv) {
        long id = imports.submit(mapping + ".csv", csv.getBytes(UTF_8), mapping, "root", false)
                .id();
        rounds.untilIdle("take-in-imports");
        return imports.find(id).orElseThrow();
    }
}
