package io.playmaker.library;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a text may leave open for the account it is read for, written as <code>{{accountName}}</code>. */
public enum Fact {
    ACCOUNT_NAME("accountName", "account name"),
    OWNER_NAME("ownerName", "owner's name"),
    CONTACT_NAME("contactName", "contact's name"),
    AMOUNT("amount", "amount"),
    RENEWAL_DATE("renewalDate", "renewal date"),
    COMPANY_NAME("companyName", "our company's name");

    /** The first group is the name, whatever it is. */
    static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");

    private final String key;
    private final String words;

    Fact(String key, String words) {
        this.key = key;
        this.words = words;
    }

    public String key() {
        return key;
    }

    /** What is read where the fact is not known. */
    public String blank() {
        return "[" + words + "]";
    }

    static Optional<Fact> of(String key) {
        return Arrays.stream(values()).filter(fact -> fact.key.equals(key)).findFirst();
    }

    /** "{{accountName}}, {{ownerName}}, …", to choose from. */
    public static String all() {
        return Arrays.stream(values()).map(fact -> "{{" + fact.key + "}}").collect(Collectors.joining(", "));
    }
}
