package io.playmaker.web.page;

import io.playmaker.trigger.Moment;
import io.playmaker.trigger.MomentFilter;
import io.playmaker.trigger.MomentKind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Which moments the person asked for; anything unknown is ignored rather than refused. */
record MomentsAsked(
        @Nullable Long account,
        @Nullable String state,
        @Nullable String kind,
        @Nullable String type,
        @Nullable Integer page) {

    static final int ROWS = 50;

    MomentFilter filter() {
        String wanted = type == null || type.isBlank() ? null : type.strip().replace('.', '-');
        return new MomentFilter(
                account == null ? null : AccountPages.known(account),
                stateAsked(),
                kindAsked(),
                wanted,
                pageAsked(),
                ROWS);
    }

    public int pageAsked() {
        return page == null ? 0 : Math.max(0, page);
    }

    public Moment.@Nullable State stateAsked() {
        return one(Moment.State.values(), state);
    }

    public @Nullable MomentKind kindAsked() {
        return one(MomentKind.values(), kind);
    }

    /** The same question for another state. */
    public String inState(Moment.@Nullable State other) {
        return link(other == null ? null : other.name(), 0);
    }

    public String toPage(int number) {
        return link(state, number);
    }

    private String link(@Nullable String wantedState, int number) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath("/moments");
        if (account != null) link.queryParam("account", account);
        if (wantedState != null && !wantedState.isBlank()) link.queryParam("state", wantedState);
        if (kind != null && !kind.isBlank()) link.queryParam("kind", kind);
        if (type != null && !type.isBlank()) link.queryParam("type", type);
        if (number > 0) link.queryParam("page", number);
        return link.encode().toUriString();
    }

    private static <E extends Enum<E>> @Nullable E one(E[] values, @Nullable String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
