package io.playmaker.trigger;

import io.playmaker.playbook.Foreseen;
import io.playmaker.playbook.Start.Verdict;
import io.playmaker.shared.AccountId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tries moments that never come about, a page of accounts at a time, and counts what the ledger says. */
@Component
class Foresee {

    private static final int PAGE = 500;

    private final Triggers triggers;

    Foresee(Triggers triggers) {
        this.triggers = triggers;
    }

    /** Which accounts, how many at most are tried, and of how many each verdict keeps the sentence. */
    record Question(int accounts, LongFunction<List<AccountId>> pageAfter, int most, int examples) {

        static int page() {
            return PAGE;
        }
    }

    Forecast answer(Question question, Function<AccountId, NewMoment> moment) {
        Counting counting = new Counting(question.examples());
        long last = 0;
        while (counting.tried < question.most()) {
            List<AccountId> page = question.pageAfter().apply(last);
            if (page.isEmpty()) break;
            counting.add(expected(page, moment));
            last = page.get(page.size() - 1).value();
        }
        return new Forecast(
                Math.max(question.accounts(), counting.tried), counting.tried, counting.silent, counting.lines());
    }

    /** For each of these accounts, in their order. */
    List<Forecast.Expected> expected(List<AccountId> accounts, Function<AccountId, NewMoment> moment) {
        Map<AccountId, List<Foreseen>> starts = triggers
                .wouldStart(accounts.stream().map(moment).toList())
                .stream()
                .collect(Collectors.groupingBy(Foreseen::account));
        return accounts.stream()
                .map(account -> new Forecast.Expected(account, starts.getOrDefault(account, List.of())))
                .toList();
    }

    private record Kind(String playbook, Verdict verdict) {}

    private static final class Counting {

        private final int examples;
        private final Map<Kind, Integer> times = new HashMap<>();
        private final Map<Kind, List<Foreseen>> some = new HashMap<>();
        private int tried;
        private int silent;

        Counting(int examples) {
            this.examples = examples;
        }

        void add(List<Forecast.Expected> page) {
            tried += page.size();
            for (Forecast.Expected one : page) {
                if (one.starts().isEmpty()) silent++;
                one.starts().forEach(this::add);
            }
        }

        private void add(Foreseen one) {
            Kind kind = new Kind(one.playbook(), one.verdict());
            times.merge(kind, 1, Integer::sum);
            List<Foreseen> kept = some.computeIfAbsent(kind, any -> new ArrayList<>());
            if (kept.size() < examples) kept.add(one);
        }

        List<Forecast.Line> lines() {
            return times.entrySet().stream()
                    .map(one -> new Forecast.Line(
                            one.getKey().playbook(),
                            one.getKey().verdict(),
                            one.getValue(),
                            some.getOrDefault(one.getKey(), List.of())))
                    .sorted(Comparator.comparing(Forecast.Line::verdict).thenComparing(Forecast.Line::playbook))
                    .toList();
        }
    }
}
