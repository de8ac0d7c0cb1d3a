package io.playmaker.web.page;

import io.playmaker.message.Message;
import io.playmaker.message.Messages;
import io.playmaker.shared.AccountId;
import io.playmaker.voice.Asked;
import io.playmaker.voice.Surveys;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the account page tells about surveys. */
@Component("surveysAsked")
class SurveysAsked {

    private static final int LINES = 30;

    private final Surveys surveys;
    private final Messages messages;

    SurveysAsked(Surveys surveys, Messages messages) {
        this.surveys = surveys;
        this.messages = messages;
    }

    /** @param byHand the mail with the link, while it is open and the mail waits for somebody to deliver it */
    record Line(Asked asked, @Nullable Message byHand) {

        public String state() {
            if (byHand != null) return "Mail not delivered";
            return switch (asked.state()) {
                case WAITS -> "Mail waits";
                case OPEN -> "Waits for the answer";
                case ANSWERED -> "Answered";
                case EXPIRED -> "Not answered";
            };
        }
    }

    public List<Line> of(AccountId account) {
        return surveys.of(account, LINES).stream()
                .map(asked -> new Line(asked, byHand(asked).orElse(null)))
                .toList();
    }

    /** The option's words in English, as our people read them. */
    public String answer(Asked asked) {
        String option = "option." + asked.answer();
        return surveys.catalogue().stream()
                .filter(survey -> survey.key().equals(asked.survey()))
                .map(survey -> surveys.words(survey, "en").texts().get(option))
                .findFirst()
                .map(words -> asked.score() == null ? words : asked.score() + " – " + words)
                .orElse(String.valueOf(asked.answer()));
    }

    private Optional<Message> byHand(Asked asked) {
        if (asked.state() != Asked.State.OPEN || asked.message() == null) return Optional.empty();
        return messages.find(asked.message())
                .filter(mail -> mail.state() == Message.State.HELD || mail.state() == Message.State.GIVEN_UP);
    }
}
