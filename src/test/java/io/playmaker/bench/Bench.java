package io.playmaker.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.playmaker.testing.PlaymakerTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How fast facts come in and playbooks start, each against the plainest way to do it. {@code mvn verify -Pbench}. */
@PlaymakerTest
@Tag("bench")
class Bench {

    private static final List<Race.Result> RESULTS = new ArrayList<>();

    @Autowired
    StartsRace starts;

    @Autowired
    SignalsRace signals;

    @Test
    void startsThroughTheWorkerAreAtLeastThreeTimesAsFastAsOneByOne() {
        starts.check();
        assertThat(run(starts.race()).reached()).isTrue();
    }

    @Test
    void signalsAreStoredAtFortyPercentOfABareInsertOrMore() {
        assertThat(run(signals.race()).reached()).isTrue();
    }

    private static Race.Result run(Race race) {
        Race.Result result = race.run();
        RESULTS.add(result);
        return result;
    }

    @AfterAll
    static void printTable() {
        System.out.println(Table.of(RESULTS));
    }
}
