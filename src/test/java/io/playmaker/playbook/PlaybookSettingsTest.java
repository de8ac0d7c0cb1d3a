package io.playmaker.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playmaker.shared.AccountId;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PlaybookSettingsTest {

    @Test
    void aShareOfAccountsIsHeldOutOfThePlaybookAndAlwaysTheSame() {
        PlaybookSettings settings = new PlaybookSettings(5, Map.of("low-adoption", 0.1));

        assertThat(heldOut(settings, "low-adoption"))
                .isBetween(900L, 1_100L)
                .isEqualTo(heldOut(settings, "low-adoption"));
        assertThat(heldOut(settings, "renewal")).isZero();
    }

    @Test
    void theAccountsHeldOutOfOnePlaybookAreNotThoseOfAnother() {
        PlaybookSettings settings = new PlaybookSettings(5, Map.of("low-adoption", 0.1, "renewal", 0.1));

        long both = accounts()
                .filter(id -> settings.holdsOut("low-adoption", new AccountId(id))
                        && settings.holdsOut("renewal", new AccountId(id)))
                .count();

        assertThat(both).isBetween(50L, 160L);
    }

    @Test
    void aShareThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new PlaybookSettings(5, Map.of("renewal", 10.0)))
                .hasMessageContaining("playmaker.playbooks.holdouts.renewal is 10.0")
                .hasMessageContaining("such as 0.1");
    }

    private static long heldOut(PlaybookSettings settings, String playbook) {
        return accounts()
                .filter(id -> settings.holdsOut(playbook, new AccountId(id)))
                .count();
    }

    private static LongStream accounts() {
        return LongStream.rangeClosed(1, 10_000);
    }
}
