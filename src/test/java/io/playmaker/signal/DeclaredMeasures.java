package io.playmaker.signal;

import java.util.Map;

/** The declared measures, for tests that run without the application. */
public final class DeclaredMeasures {

    private DeclaredMeasures() {}

    public static Map<String, Measure> all() {
        return new Declarations().measures();
    }
}
