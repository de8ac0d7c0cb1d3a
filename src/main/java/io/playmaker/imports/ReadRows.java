package io.playmaker.imports;

import io.playmaker.account.AccountRow;
import io.playmaker.account.ContactRow;
import io.playmaker.account.SubscriptionRow;
import io.playmaker.imports.Piece.Said;
import io.playmaker.shared.Invalid;
import io.playmaker.signal.NewSignal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes what a row says into what the rooms take. */
final class ReadRows {

    private ReadRows() {}

    static AccountRow account(Said said, Values values) {
        return new AccountRow(
                needed(said, "externalId"),
                said.text("name"),
                said.text("segment"),
                said.text("stage"),
                said.text("owner"),
                said.text("industry"),
                said.text("country"),
                said.text("language"),
                said.text("region"),
                said.text("zone"),
                values.date("signedUpOn", said.text("signedUpOn")),
                values.date("churnedOn", said.text("churnedOn")));
    }

    static ContactRow contact(Said said, Values values) {
        BigDecimal sentiment = values.number("sentiment", said.text("sentiment"));
        return new ContactRow(
                needed(said, "externalId"),
                needed(said, "account"),
                said.text("name"),
                said.text("email"),
                said.text("role"),
                said.text("title"),
                said.text("language"),
                sentiment == null ? null : sentiment.doubleValue(),
                values.date("leftOn", said.text("leftOn")));
    }

    static SubscriptionRow subscription(Said said, Values values) {
        return new SubscriptionRow(
                needed(said, "externalId"),
                needed(said, "account"),
                said.text("product"),
                divided(said, "mrr", values.number("mrr", said.text("mrr"))),
                said.text("currency"),
                values.date("startsOn", said.text("startsOn")),
                values.date("renewsOn", said.text("renewsOn")),
                values.date("endsOn", said.text("endsOn")),
                values.yes("autoRenewing", said.text("autoRenewing")),
                values.whole("noticeDays", said.text("noticeDays")),
                values.whole("seats", said.text("seats")));
    }

    static NewSignal signal(Said said, Values values) {
        BigDecimal value = divided(said, "value", values.number("value", said.text("value")));
        Instant occurredAt = values.instant("occurredAt", needed(said, "occurredAt"));
        return new NewSignal(
                needed(said, "source"),
                needed(said, "sourceId"),
                needed(said, "account"),
                needed(said, "type"),
                value == null ? null : value.doubleValue(),
                Objects.requireNonNull(occurredAt),
                values.instant("learnedAt", said.text("learnedAt")),
                said.text("contact"),
                said.text("subject"),
                said.text("text"));
    }

    private static @Nullable BigDecimal divided(Said said, String field, @Nullable BigDecimal number) {
        FieldRule rule = said.rules().get(field);
        Double by = rule == null ? null : rule.divideBy();
        return number == null || by == null ? number : BigDecimal.valueOf(number.doubleValue() / by);
    }

    private static String needed(Said said, String field) {
        String text = said.text(field);
        if (text == null) throw new Invalid(field, "This is empty and needed; fill it in.");
        return text;
    }
}
