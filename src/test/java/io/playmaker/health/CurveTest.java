package io.playmaker.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CurveTest {

    private static final List<List<Double>> THREE =
            List.of(List.of(10.0, 0.0), List.of(20.0, 80.0), List.of(40.0, 100.0));

    @Test
    void pointsAreJoinedByLines() {
        Curve curve = Curve.of(THREE, null);

        assertThat(curve.at(10)).isEqualTo(0);
        assertThat(curve.at(15)).isEqualTo(40);
        assertThat(curve.at(20)).isEqualTo(80);
        assertThat(curve.at(30)).isEqualTo(90);
    }

    @Test
    void aCurveIsFlatOutsideItsPoints() {
        assertThat(Curve.of(THREE, null).at(-1000)).isEqualTo(0);
        assertThat(Curve.of(THREE, null).at(1000)).isEqualTo(100);
        assertThat(Curve.of(List.of(List.of(5.0, 60.0)), null).at(7)).isEqualTo(60);
    }

    @Test
    void stepsHoldFromTheirValueUpwards() {
        Curve curve = Curve.of(null, THREE);

        assertThat(curve.at(9)).isEqualTo(0);
        assertThat(curve.at(19.99)).isEqualTo(0);
        assertThat(curve.at(20)).isEqualTo(80);
        assertThat(curve.at(39.99)).isEqualTo(80);
        assertThat(curve.at(40)).isEqualTo(100);
    }

    @Test
    void aCurveMayFall() {
        assertThat(Curve.of(List.of(List.of(0.0, 100.0), List.of(10.0, 0.0)), null)
                        .at(2))
                .isEqualTo(80);
    }

    @Test
    void whatIsNoCurveIsRefusedWithTheRemedy() {
        refuses(List.of(), null, "at least one");
        refuses(List.of(List.of(1.0)), null, "pairs");
        refuses(List.of(List.of(2.0, 1.0), List.of(2.0, 3.0)), null, "sort its points");
        refuses(List.of(List.of(2.0, 101.0)), null, "0 to 100");
        refuses(null, null, "give one of them");
        refuses(THREE, THREE, "give one of them");
    }

    private static void refuses(
            @Nullable List<List<Double>> points, @Nullable List<List<Double>> steps, String remedy) {
        assertThatThrownBy(() -> Curve.of(points, steps)).hasMessageContaining(remedy);
    }
}
