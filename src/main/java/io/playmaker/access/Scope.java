package io.playmaker.access;

import java.util.Arrays;
import java.util.Optional;

/** One thing that a caller may do. Roles have scopes, and an API token has some of them. */
public enum Scope {
    READ("read", "Read accounts, health, moments, runs and imports"),
    ACCOUNTS_WRITE("accounts:write", "Create and change accounts, contacts and subscriptions"),
    SIGNALS_WRITE("signals:write", "Send signals"),
    SIGNALS_HISTORY("signals:history", "State when past signals were learned"),
    IMPORTS_WRITE("imports:write", "Upload files and save mappings"),
    RUNS_WRITE("runs:write", "Start, message and cancel runs, and retry moments"),
    RISKS_WRITE("risks:write", "Open, change and close risks"),
    PLAYBOOKS_WRITE("playbooks:write", "Check and retire playbooks, and move open runs to another version"),
    MATERIALS_WRITE("materials:write", "Write materials of the library"),
    BACKTESTS_WRITE("backtests:write", "Try decision tables and scorecards on history"),
    EVENTS_WRITE("vendor-events:write", "Write events of ours, announce them and call them off"),
    ENGINE("engine", "Use the engine's own API as far as the token's owner may");

    private final String key;
    private final String title;

    Scope(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** The name in requests and configuration, such as {@code signals:write}. */
    public String key() {
        return key;
    }

    public String title() {
        return title;
    }

    /** The name of this right among a caller's authorities. */
    String authority() {
        return "SCOPE_" + key;
    }

    public static Optional<Scope> of(String key) {
        return Arrays.stream(values()).filter(scope -> scope.key.equals(key)).findFirst();
    }
}
