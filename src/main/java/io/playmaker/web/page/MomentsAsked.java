package io.playmaker.web.page;

import io.playmaker.trigger.Moment;
import io.playmaker.trigger.MomentFilter;
import io.playmaker.trigger.MomentKind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which moments the person asked for; anything unknown is ignored rather than refused.
 *
 * @param late whether those that were learned too late are shown as well
 */
record MomentsAsked(
        @Nullable Long account,
        @Nullable String state,
        @Nullable String kind,
        @Nullable String type,
        @Nullable String playbook,
        @Nullable Boolean late,
        @Nullable Integer page) {

    static final int ROWS = 50;

    MomentFilter filter() {
        String wanted = type == null || type.isBlank() ? null : type.strip().replace('.', '-');
        return new MomentFilter(
                account == null ? null : AccountPages.known(account),
                stateAsked(),
                kindAsked(),
                wanted,
                playbook == null || playbook.isBlank() ? null : playbook.strip(),
                lateAsked(),
                pageAsked(),
                ROWS);
    }

    public int pageAsked() {
        return page == null ? 0 : Math.max(0, page);
    }

    public boolean lateAsked() {
        return Boolean.TRUE.equals(late);
    }

    /** Whether those that were learned too late could be among what is asked for. */
    public boolean lateMayBe() {
        return stateAsked() == null || stateAsked() == Moment.State.PASSED_OVER;
    }

    public Moment.@Nullable State stateAsked() {
        return Named.one(Moment.State.values(), state);
    }

    public @Nullable MomentKind kindAsked() {
        return Named.one(MomentKind.values(), kind);
    }

    /** The same question for another state. */
    public String inState(Moment.@Nullable State other) {
        return link(other == null ? null : other.name(), lateAsked(), 0);
    }

    /** The same question with those that were learned too late, or without them. */
    public String withLate(boolean shown) {
        return link(state, shown, 0);
    }

    public String toPage(int number) {
        return link(state, lateAsked(), number);
    }

    private String link(@Nullable String wantedState, boolean shown, int number) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath("/moments");
        if (account != null) link.queryParam("account", account);
        if (wantedState != null && !wantedState.isBlank()) link.queryParam("state", wantedState);
        if (kind != null && !kind.isBlank()) link.queryParam("kind", kind);
        if (type != null && !type.isBlank()) link.queryParam("type", type);
        if (playbook != null && !playbook.isBlank()) link.queryParam("playbook", playbook);
        if (shown) link.queryParam("late", true);
        if (number > 0) link.queryParam("page", number);
        return link.encode().toUriString();
    }
}
