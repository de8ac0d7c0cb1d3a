package io.playmaker.web.api;

import io.playmaker.health.Band;
import io.playmaker.health.PortfolioPage;
import java.util.List;
import java.util.Map;

/** A page of accounts with their health. */
record PortfolioView(int total, Map<Band, Integer> bands, List<PortfolioPage.Row> rows) {

    static PortfolioView of(PortfolioPage page) {
        return new PortfolioView(page.total(), page.bands(), page.rows());
    }
}
