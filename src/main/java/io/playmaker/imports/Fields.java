package io.playmaker.imports;

import io.playmaker.imports.Imports.Field;
import java.util.List;
import java.util.Map;

/** The fields that rows of each kind may have. */
final class Fields {

    static final Map<ImportKind, List<Field>> OF = Map.of(
            ImportKind.ACCOUNTS,
            List.of(
                    new Field("externalId", "The CRM's id of the account", true),
                    new Field("name", "The customer's name; needed for a new account", false),
                    new Field("segment", "Key or title of a segment", false),
                    new Field("stage", "Lifecycle stage, such as ONBOARDING", false),
                    new Field("owner", "Sign-in name or e-mail address of the CSM", false),
                    new Field("industry", "The customer's industry", false),
                    new Field("country", "Two letters of ISO 3166-1", false),
                    new Field("language", "Two letters of ISO 639-1", false),
                    new Field("region", "The sales region", false),
                    new Field("zone", "IANA time zone, such as Asia/Bangkok", false),
                    new Field("signedUpOn", "Date of the first contract", false),
                    new Field("churnedOn", "Date on which the customer left", false)),
            ImportKind.CONTACTS,
            List.of(
                    new Field("externalId", "The CRM's id of the contact", true),
                    new Field("account", "The CRM's id of the account", true),
                    new Field("name", "The person's name; needed for a new contact", false),
                    new Field("email", "E-mail address", false),
                    new Field("role", "CHAMPION, SPONSOR, EXECUTIVE, POWER_USER, ADMIN or END_USER", false),
                    new Field("title", "Job title", false),
                    new Field("language", "Two letters of ISO 639-1", false),
                    new Field("sentiment", "From -1 (hostile) to 1 (delighted)", false),
                    new Field("leftOn", "Date on which the person left the customer", false)),
            ImportKind.SUBSCRIPTIONS,
            List.of(
                    new Field("externalId", "The billing system's id of the subscription", true),
                    new Field("account", "The CRM's id of the account", true),
                    new Field("product", "What is subscribed to; needed for a new one", false),
                    new Field("mrr", "Monthly recurring revenue; needed for a new one", false),
                    new Field("currency", "Three letters of ISO 4217; needed for a new one", false),
                    new Field("startsOn", "First day; needed for a new one", false),
                    new Field("renewsOn", "Day of the next renewal", false),
                    new Field("endsOn", "Last day, when it ended or ends for good", false),
                    new Field("autoRenewing", "Whether it renews by itself", false),
                    new Field("noticeDays", "Days of notice before the renewal", false),
                    new Field("seats", "Licences bought", false)),
            ImportKind.SIGNALS,
            List.of(
                    new Field("source", "The system that tells it, such as zendesk", true),
                    new Field("sourceId", "The source's own id of the fact", true),
                    new Field("account", "The CRM's id of the account", true),
                    new Field("type", "Key of a declared measure or event", true),
                    new Field("value", "The number; needed for a measure", false),
                    new Field("occurredAt", "When it was true", true),
                    new Field("learnedAt", "When it was learned; needs the right to write history", false),
                    new Field("contact", "The CRM's id of the contact it is about", false),
                    new Field("subject", "What it is about, such as a ticket's number", false),
                    new Field("text", "Words that came with it", false)));

    private Fields() {}

    static List<Field> of(ImportKind kind) {
        return OF.getOrDefault(kind, List.of());
    }
}
