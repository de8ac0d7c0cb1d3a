package io.playmaker.web.page;

import io.playmaker.renewal.Checkpoint;
import io.playmaker.renewal.Forecast;
import io.playmaker.renewal.Renewal;
import io.playmaker.renewal.Renewals;
import io.playmaker.shared.AccountId;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the account's page shows of its renewals. */
@Component("renewing")
class Renewing {

    private final Renewals renewals;

    Renewing(Renewals renewals) {
        this.renewals = renewals;
    }

    public List<Renewal> of(AccountId account) {
        return renewals.of(account);
    }

    public String side(Forecast view) {
        return switch (view.side()) {
            case MODEL -> "The model";
            case CSM -> "The CSM";
            case LEAD -> "The lead decided";
        };
    }

    public String checkpoint(Forecast view) {
        Checkpoint checkpoint = view.checkpoint();
        return switch (checkpoint) {
            case START -> "Start";
            case BAND_CHANGED -> "Health changed band";
            case BY_HAND -> "By hand";
            default -> checkpoint.name().replace('_', '-');
        };
    }
}
