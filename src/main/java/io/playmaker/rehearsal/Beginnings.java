package io.playmaker.rehearsal;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the run begins, for the customer that was made. */
record Beginnings(Scenario.Beginning stated, Customers.Made customer) {

    private static final String SUBSCRIPTION = "SUBSCRIPTION";
    private static final String RENEWAL_DATE = "RENEWAL_DATE";

    String reason() {
        return Objects.requireNonNullElse(stated.reason(), "It is rehearsed");
    }

    String subject() {
        String about = Objects.requireNonNullElse(stated.about(), "");
        return about.equals(SUBSCRIPTION) ? customer.subscription() : about;
    }

    Map<String, Object> with() {
        return filled(stated.with(), customer);
    }

    /** The values stated, with those filled in that only the customer knows. */
    static Map<String, Object> filled(@Nullable Map<String, Object> values, Customers.Made customer) {
        Map<String, Object> filled = new HashMap<>();
        if (values != null)
            values.forEach((name, value) -> filled.put(
                    name,
                    value.equals(RENEWAL_DATE)
                            ? customer.renewal().toString()
                            : value.equals(SUBSCRIPTION) ? customer.subscription() : value));
        return filled;
    }
}
