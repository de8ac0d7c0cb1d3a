package io.playmaker.voice;

import io.playmaker.message.Message;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Missing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of surveys: what is asked, of whom, and what they answer. */
@Service
@Transactional
public class Surveys {

    /** How many characters of their own customers may add. */
    public static final int LONGEST_REMARK = 2_000;

    private final Catalogue catalogue;
    private final AskedRows rows;
    private final Invitations invitations;
    private final AnswerNews news;
    private final Clock clock;

    Surveys(Catalogue catalogue, AskedRows rows, Invitations invitations, AnswerNews news, Clock clock) {
        this.catalogue = catalogue;
        this.rows = rows;
        this.invitations = invitations;
        this.news = news;
        this.clock = clock;
    }

    /** Every survey that can be asked, by key. */
    public List<Survey> catalogue() {
        return List.copyOf(catalogue.surveys());
    }

    /** @throws Invalid naming {@code survey} when there is none of that key, saying which there are */
    public Survey survey(String key) {
        return catalogue.get(key);
    }

    /**
     * Mails a customer the link to an answer page, in their language. It opens the question until it expires, and takes
     * one answer. The same key again changes nothing and gives what is there. When the contact had enough messages this
     * week, the mail waits and the state is {@code WAITS}.
     *
     * @throws Invalid naming {@code survey} or {@code validFor}
     */
    public Asked ask(Asking asking) {
        catalogue.get(asking.survey());
        Instant now = clock.instant();
        Instant expiry = expiry(asking, now);
        Invitations.Whom whom = invitations.whom(asking);
        AnswerToken token = AnswerToken.fresh();
        if (!rows.insert(asking, token, whom, expiry)) return rows.byKey(asking.key());
        Message message = invitations.send(asking, whom, Duration.between(now, expiry), token);
        rows.invited(asking.key(), message.id(), message.state() == Message.State.CAPPED);
        return rows.byKey(asking.key());
    }

    private static Instant expiry(Asking asking, Instant now) {
        Instant end = now.atOffset(ZoneOffset.UTC).plus(asking.validFor()).toInstant();
        Instant last = now.atOffset(ZoneOffset.UTC).plusYears(1).toInstant();
        if (end.isAfter(now) && !end.isAfter(last)) return end;
        throw new Invalid("validFor", "A link is good for a day to a year, not " + asking.validFor() + "; use P14D.");
    }

    /** What this link opens now, answered or not; nothing when it is unknown or its time is over. */
    @Transactional(readOnly = true)
    public Optional<Asked> open(String token) {
        return AnswerToken.of(token).flatMap(rows::byToken).filter(asked -> catalogue.knows(asked.survey()));
    }

    /**
     * Takes the customer's answer. The first one counts: it becomes facts and {@link SurveyAnswered}; a later one
     * changes nothing, and what was answered first is given.
     *
     * @param remark the customer's own words, if the survey asks for them
     * @throws Missing when the link opens nothing
     * @throws Invalid naming {@code answer} or {@code remark}
     */
    public Asked answer(String token, @Nullable String option, @Nullable String remark) {
        Asked asked = open(token).orElseThrow(Surveys::closed);
        if (asked.answeredAt() != null) return asked;
        AnswerToken secret = new AnswerToken(token);
        Survey survey = catalogue.get(asked.survey());
        Survey.Option chosen = survey.option(option)
                .orElseThrow(() -> new Invalid("answer", "This is none of the answers; choose one of them."));
        if (rows.answered(secret, chosen, survey.comment() ? Remark.of(remark) : null))
            rows.byToken(secret).ifPresent(answered -> news.tell(survey, answered));
        return rows.byToken(secret).orElseThrow(Surveys::closed);
    }

    private static Missing closed() {
        return new Missing("This link opens no question, or no longer does.");
    }

    /** What was asked of an account, the newest first. */
    @Transactional(readOnly = true)
    public List<Asked> of(AccountId account, int limit) {
        return rows.of(account, limit);
    }

    /** The languages in which a survey can be asked, ISO 639-1. */
    public List<String> languages(Survey survey) {
        return catalogue.languages(survey);
    }

    /** What the answer page of this survey says, in that language or else in English. */
    public Wording words(Survey survey, @Nullable String language) {
        return catalogue.words(survey, language);
    }

    /** What the page says when there is nothing to answer, in the first of these languages that is known. */
    public Wording words(List<String> languages) {
        return catalogue.pageWords(languages);
    }

    /** The keys of all surveys, for whoever reads files before there is an application. */
    public static Set<String> keysOfSurveys() {
        return Catalogue.keys();
    }
}
