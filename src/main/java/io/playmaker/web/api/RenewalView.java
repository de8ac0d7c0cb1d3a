package io.playmaker.web.api;

import io.playmaker.renewal.Forecast;
import io.playmaker.renewal.Forecast.Side;
import io.playmaker.renewal.ForecastCategory;
import io.playmaker.renewal.Renewal;
import org.jspecify.annotations.Nullable;

/**
 * A renewal and what counts now.
 *
 * @param category what is forecast; absent before the first view
 * @param model the newest view by the table of outlooks
 * @param csm the newest view of the CSM
 * @param lead the newest decision of the lead
 */
record RenewalView(
        @Nullable ForecastCategory category,
        @Nullable Forecast model,
        @Nullable Forecast csm,
        @Nullable Forecast lead,
        Renewal renewal) {

    static RenewalView of(Renewal renewal) {
        return new RenewalView(
                renewal.category(),
                renewal.newest(Side.MODEL),
                renewal.newest(Side.CSM),
                renewal.newest(Side.LEAD),
                renewal);
    }
}
