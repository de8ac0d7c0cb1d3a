package io.playmaker.web.page;

import io.playmaker.health.Risk;
import io.playmaker.health.RiskFilter;
import io.playmaker.health.RiskKind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Which open risks the person asked for; anything unknown is ignored rather than refused. */
record RisksAsked(
        @Nullable String kind,
        @Nullable String severity,
        @Nullable String owner,
        @Nullable String segment,
        @Nullable Integer page) {

    static final int ROWS = 50;

    RiskFilter filter() {
        return new RiskFilter(
                Named.one(RiskKind.values(), kind),
                Named.one(Risk.Severity.values(), severity),
                owner,
                segment,
                pageAsked(),
                ROWS);
    }

    public int pageAsked() {
        return page == null ? 0 : Math.max(0, page);
    }

    public boolean filtered() {
        return given(kind) || given(severity) || given(owner) || given(segment);
    }

    /** The same question for another kind. */
    public String ofKind(@Nullable RiskKind other) {
        return link(other == null ? null : other.name(), 0);
    }

    public String toPage(int number) {
        return link(kind, number);
    }

    private String link(@Nullable String wantedKind, int number) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath("/risks");
        if (given(wantedKind)) link.queryParam("kind", wantedKind);
        if (given(severity)) link.queryParam("severity", severity);
        if (given(owner)) link.queryParam("owner", owner);
        if (given(segment)) link.queryParam("segment", segment);
        if (number > 0) link.queryParam("page", number);
        return link.encode().toUriString();
    }

    private static boolean given(@Nullable String said) {
        return said != null && !said.isBlank();
    }
}
