package io.playmaker.voice;

import io.playmaker.account.Account;
import io.playmaker.account.Accounts;
import io.playmaker.account.Contact;
import io.playmaker.message.Message;
import io.playmaker.message.Messages;
import io.playmaker.message.NewMessage;
import io.playmaker.shared.Site;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes to the customer in their language, with the link to the answer page. */
@Component
class Invitations {

    private final Accounts accounts;
    private final Messages messages;
    private final Catalogue catalogue;
    private final Site site;

    Invitations(Accounts accounts, Messages messages, Catalogue catalogue, Site site) {
        this.accounts = accounts;
        this.messages = messages;
        this.catalogue = catalogue;
        this.site = site;
    }

    /** @param language the contact's if it is known, else the account's, else English */
    record Whom(@Nullable String name, String language) {}

    Whom whom(Asking asking) {
        Account account = accounts.get(asking.account());
        Optional<Contact> contact = accounts.contacts(asking.account()).stream()
                .filter(one -> Objects.equals(one.id(), asking.contact()))
                .findFirst();
        String language = contact.map(Contact::language)
                .or(() -> Optional.ofNullable(account.language()))
                .orElse(SurveyTexts.ENGLISH);
        return new Whom(contact.map(Contact::name).orElse(null), language);
    }

    Message send(Asking asking, Whom whom, Duration validFor, AnswerToken token) {
        Wording words = catalogue.words(catalogue.get(asking.survey()), whom.language());
        Map<String, String> values = new HashMap<>();
        values.put("companyName", site.company());
        values.put("contactName", Objects.requireNonNullElse(whom.name(), ""));
        values.put("greeting", words.filled(whom.name() == null ? "mail.greeting.unknown" : "mail.greeting", values));
        values.put("link", site.url() + "/answers/" + token.secret());
        values.put("days", String.valueOf(validFor.toDays()));
        return messages.compose(
                new NewMessage(
                        "survey:" + asking.key(),
                        NewMessage.Channel.EMAIL,
                        asking.account(),
                        asking.contact(),
                        List.of(asking.email()),
                        words.filled("mail.subject", values),
                        words.filled("mail.text", values),
                        asking.run(),
                        asking.urgency()),
                token.secret());
    }
}
