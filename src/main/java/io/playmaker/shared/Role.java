package io.playmaker.shared;

import java.util.Arrays;
import java.util.Optional;

/** What a person may do; each role is also the candidate group that models name. */
public enum Role {
    CSM("csm", "Customer success manager"),
    CSM_LEAD("csm-lead", "Customer success lead"),
    SALES("sales", "Sales"),
    SUPPORT("support", "Support"),
    PRODUCT("product", "Product"),
    EXECUTIVE("executive", "Executive"),
    PROCESS_OWNER("process-owner", "Process owner"),
    ADMIN("admin", "Administrator");

    private final String key;
    private final String title;

    Role(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** The name in models, URLs and configuration, such as {@code csm-lead}. */
    public String key() {
        return key;
    }

    public String title() {
        return title;
    }

    public static Optional<Role> of(String key) {
        return Arrays.stream(values()).filter(role -> role.key.equals(key)).findFirst();
    }
}
