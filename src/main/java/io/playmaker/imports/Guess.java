package io.playmaker.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Guesses from a column's name which field it is. */
final class Guess {

    private static final Map<String, List<String>> ALSO_CALLED = Map.ofEntries(
            Map.entry("externalId", List.of("id", "crmid", "key", "number")),
            Map.entry(
                    "account",
                    List.of("accountid", "customer", "customerid", "company", "companyid", "accountexternalid")),
            Map.entry("name", List.of("accountname", "customername", "companyname", "fullname", "contactname")),
            Map.entry("segment", List.of("tier", "plantier", "class")),
            Map.entry("stage", List.of("lifecycle", "lifecyclestage", "status")),
            Map.entry("owner", List.of("csm", "accountowner", "owneremail")),
            Map.entry("industry", List.of("sector", "branch")),
            Map.entry("country", List.of("countrycode")),
            Map.entry("zone", List.of("timezone", "tz")),
            Map.entry("signedUpOn", List.of("signupdate", "signedup", "customersince", "createdat", "signup")),
            Map.entry("churnedOn", List.of("churndate", "churned")),
            Map.entry("email", List.of("mail", "emailaddress")),
            Map.entry("title", List.of("jobtitle", "position")),
            Map.entry("leftOn", List.of("left", "leftdate")),
            Map.entry("product", List.of("plan", "plantier", "productname")),
            Map.entry("mrr", List.of("mrramount", "monthlyrevenue", "monthlyamount")),
            Map.entry("startsOn", List.of("startdate", "start", "starts")),
            Map.entry("renewsOn", List.of("renewaldate", "renewal", "renewson")),
            Map.entry("endsOn", List.of("enddate", "end", "ends")),
            Map.entry("autoRenewing", List.of("autorenew", "autorenewal", "autorenewflag")),
            Map.entry("noticeDays", List.of("notice", "noticeperiod", "noticeperioddays")),
            Map.entry("seats", List.of("licences", "licenses", "quantity")),
            Map.entry("sourceId", List.of("id", "eventid", "signalid", "messageid")),
            Map.entry("type", List.of("measure", "event", "metric")),
            Map.entry("value", List.of("amount", "number", "score")),
            Map.entry("occurredAt", List.of("date", "timestamp", "time", "at", "occurred", "day")),
            Map.entry("text", List.of("comment", "note", "message")));

    private Guess() {}

    /** Column to field, each field once; columns nobody knows are left out. */
    static Map<String, String> fields(ImportKind kind, List<String> columns) {
        Map<String, String> fieldByName = new HashMap<>();
        for (Imports.Field field : Fields.of(kind)) {
            for (String name : ALSO_CALLED.getOrDefault(field.name(), List.of()))
                fieldByName.putIfAbsent(name, field.name());
        }
        if (kind == ImportKind.ACCOUNTS) fieldByName.put("accountid", "externalId");
        if (kind == ImportKind.CONTACTS) fieldByName.put("contactid", "externalId");
        if (kind == ImportKind.SUBSCRIPTIONS) fieldByName.put("subscriptionid", "externalId");
        for (Imports.Field field : Fields.of(kind)) fieldByName.put(bare(field.name()), field.name());
        Map<String, String> guessed = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (String column : columns) {
            String field = fieldByName.get(bare(column));
            if (field != null && taken.add(field)) guessed.put(column, field);
        }
        return guessed;
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
