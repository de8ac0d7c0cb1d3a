package io.playmaker.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playmaker.shared.Invalid;
import io.playmaker.shared.Missing;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.TestClock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlaymakerTest
class TokensTest {

    @Autowired
    Tokens tokens;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aSecretIsToldOnceAndOnlyItsHashIsKept() {
        NewToken made = tokens.create("root", " crm ", Set.of(Scope.READ, Scope.ACCOUNTS_WRITE), 30);
        assertThat(made.secret()).startsWith("pmk_").hasSizeGreaterThan(40);
        assertThat(made.toString()).doesNotContain(made.secret());
        assertThat(tokens.all()).containsExactly(made.token());
        assertThat(made.token().name()).isEqualTo("crm");
        assertThat(jdbc.sql("select token_hash from access_token")
                        .query(String.class)
                        .single())
                .hasSize(64)
                .doesNotContain(made.secret());
    }

    @Test
    void aTokenIsGoodUntilItEndsOrIsRevoked() {
        NewToken day = tokens.create("root", "one day", Set.of(Scope.READ), 1);
        NewToken month = tokens.create("root", "a month", Set.of(Scope.READ), 30);
        assertThat(tokens.use(day.secret())).isPresent();
        assertThat(tokens.use("pmk_guessed")).isEmpty();
        clock.advance(Duration.ofDays(1));
        assertThat(tokens.use(day.secret())).isEmpty();
        assertThat(tokens.use(month.secret())).isPresent();
        tokens.revoke(month.token().id());
        assertThat(tokens.use(month.secret())).isEmpty();
        assertThatThrownBy(() -> tokens.revoke(999)).isInstanceOf(Missing.class);
    }

    @Test
    void itsLastUseIsKnownToAMinute() {
        NewToken made = tokens.create("root", "crm", Set.of(Scope.READ), 30);
        tokens.use(made.secret());
        clock.advance(Duration.ofSeconds(30));
        tokens.use(made.secret());
        assertThat(tokens.all().get(0).lastUsedAt()).isEqualTo(TestClock.START);
        clock.advance(Duration.ofSeconds(31));
        tokens.use(made.secret());
        assertThat(tokens.all().get(0).lastUsedAt()).isEqualTo(clock.instant());
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> tokens.create("root", " ", Set.of(), 0))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Invalid.Problem::field)
                                .containsExactly("name", "scopes", "days"));
    }
}
