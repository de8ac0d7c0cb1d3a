package io.playmaker.voice;

import io.playmaker.account.Account;
import io.playmaker.account.Accounts;
import io.playmaker.account.Contact;
import io.playmaker.account.TimelineEntry;
import io.playmaker.shared.Columns;
import io.playmaker.shared.Invalid;
import io.playmaker.signal.NewSignal;
import io.playmaker.signal.Recorded;
import io.playmaker.signal.Signals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Turns an answer into facts, a line of the timeline, and news for the rooms above. */
@Component
class AnswerNews {

    private static final String ANSWERED = "survey.answered";

    private final Accounts accounts;
    private final Signals signals;
    private final ApplicationEventPublisher news;

    AnswerNews(Accounts accounts, Signals signals, ApplicationEventPublisher news) {
        this.accounts = accounts;
        this.signals = signals;
        this.news = news;
    }

    void tell(Survey survey, Asked asked) {
        record(survey, asked);
        accounts.log(
                asked.account(),
                new TimelineEntry(
                        answeredAt(asked),
                        "survey",
                        sentence(asked),
                        asked.remark(),
                        Columns.cut(Objects.requireNonNullElse(asked.contactName(), asked.email()), 120),
                        asked.run() == null ? null : "/runs/" + asked.run()));
        news.publishEvent(new SurveyAnswered(survey, asked));
    }

    private void record(Survey survey, Asked asked) {
        List<NewSignal> facts = new ArrayList<>();
        facts.add(fact(asked, ANSWERED));
        if (survey.measure() != null) facts.add(fact(asked, survey.measure()));
        survey.option(asked.answer()).map(Survey.Option::event).ifPresent(event -> facts.add(fact(asked, event)));
        Recorded recorded = signals.record(facts, false);
        if (!recorded.refused().isEmpty())
            throw new Invalid(recorded.refused().stream()
                    .map(Recorded.RefusedSignal::problem)
                    .toList());
    }

    private NewSignal fact(Asked asked, String type) {
        Account account = accounts.get(asked.account());
        return new NewSignal(
                "survey",
                asked.id() + ":" + type,
                account.externalId(),
                type,
                asked.score() == null ? null : asked.score().doubleValue(),
                answeredAt(asked),
                null,
                contact(asked),
                asked.subject().isEmpty() ? asked.survey() : asked.subject(),
                asked.remark() == null ? sentence(asked) : sentence(asked) + ". " + asked.remark());
    }

    private @Nullable String contact(Asked asked) {
        return accounts.contacts(asked.account()).stream()
                .filter(one -> Objects.equals(one.id(), asked.contact()))
                .findFirst()
                .map(Contact::externalId)
                .orElse(null);
    }

    private static String sentence(Asked asked) {
        return asked.title() + ": " + asked.answer();
    }

    private static Instant answeredAt(Asked asked) {
        return Objects.requireNonNull(asked.answeredAt());
    }
}
