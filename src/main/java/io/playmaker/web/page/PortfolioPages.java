package io.playmaker.web.page;

import io.playmaker.account.Accounts;
import io.playmaker.account.Stage;
import io.playmaker.health.Band;
import io.playmaker.health.Health;
import io.playmaker.health.PortfolioFilter;
import io.playmaker.health.PortfolioPage;
import io.playmaker.playbook.Playbooks;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.People;
import io.playmaker.shared.Role;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

@Controller
class PortfolioPages {

    private static final int ROWS = 50;

    private final Accounts accounts;
    private final Health health;
    private final Playbooks playbooks;
    private final People people;

    PortfolioPages(Accounts accounts, Health health, Playbooks playbooks, People people) {
        this.accounts = accounts;
        this.health = health;
        this.playbooks = playbooks;
        this.people = people;
    }

    @GetMapping("/")
    String start() {
        return "redirect:/portfolio";
    }

    @GetMapping("/portfolio")
    String portfolio(@ModelAttribute("asked") Asked asked, Model model) {
        fill(asked, model);
        model.addAttribute("segments", accounts.segments());
        model.addAttribute("owners", people.inRole(Role.CSM));
        return "portfolio";
    }

    @GetMapping(path = "/portfolio", headers = "HX-Request")
    String rows(@ModelAttribute("asked") Asked asked, Model model) {
        fill(asked, model);
        return "portfolio :: rows";
    }

    private void fill(Asked asked, Model model) {
        PortfolioPage page = health.portfolio(asked.filter());
        List<AccountId> ids =
                page.rows().stream().map(row -> row.account().id()).toList();
        model.addAttribute("page", page);
        model.addAttribute("bands", Band.values());
        model.addAttribute("stages", Stage.values());
        model.addAttribute("runs", ids.isEmpty() ? Map.of() : playbooks.activeRuns(ids));
        model.addAttribute("pages", (page.total() + ROWS - 1) / ROWS);
    }

    /** What the person asked for; anything unknown is ignored rather than refused. */
    record Asked(
            @Nullable String text,
            @Nullable String segment,
            @Nullable String stage,
            @Nullable String band,
            @Nullable String owner,
            @Nullable String sort,
            @Nullable Integer page) {

        PortfolioFilter filter() {
            return new PortfolioFilter(
                    text,
                    segment,
                    Named.inAnyCase(Band.values(), band),
                    owner,
                    Named.inAnyCase(Stage.values(), stage),
                    sort,
                    pageAsked(),
                    ROWS);
        }

        public int pageAsked() {
            return page == null ? 0 : Math.max(0, page);
        }

        public boolean filtered() {
            return given(text) || given(segment) || given(stage) || given(band) || given(owner);
        }

        /** The same question for another page of the answer. */
        public String toPage(int number) {
            return link(band, number);
        }

        /** Everything of one owner. */
        public String ofOwner(String one) {
            return UriComponentsBuilder.fromPath("/portfolio")
                    .queryParam("owner", one)
                    .encode()
                    .toUriString();
        }

        /** The same question for another band. */
        public String toBand(@Nullable String other) {
            return link(other, 0);
        }

        /** To start a playbook for all that match. */
        public String toBulkStart() {
            return link("/bulk-starts/new", band, 0);
        }

        private String link(@Nullable String wantedBand, int number) {
            return link("/portfolio", wantedBand, number);
        }

        private String link(String page, @Nullable String wantedBand, int number) {
            UriComponentsBuilder link = UriComponentsBuilder.fromPath(page);
            if (given(text)) link.queryParam("text", text);
            if (given(segment)) link.queryParam("segment", segment);
            if (given(stage)) link.queryParam("stage", stage);
            if (given(wantedBand)) link.queryParam("band", wantedBand);
            if (given(owner)) link.queryParam("owner", owner);
            if (given(sort)) link.queryParam("sort", sort);
            if (number > 0) link.queryParam("page", number);
            return link.encode().toUriString();
        }

        private static boolean given(@Nullable String said) {
            return said != null && !said.isBlank();
        }
    }
}
