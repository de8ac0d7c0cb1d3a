package io.playmaker.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void linesThatStayStandBetweenThoseThatCameAndWent() {
        assertThat(between("a\nb\nc\nd", "a\nx\nc\nd\ne")).isEqualTo(" a -b +x  c  d +e");
    }

    @Test
    void theSameTextHasOnlyLinesThatStay() {
        assertThat(between("a\nb", "a\nb")).isEqualTo(" a  b");
    }

    @Test
    void nothingAndSomethingDifferInEveryLine() {
        assertThat(between("", "a")).isEqualTo("+a");
        assertThat(between("a", "")).isEqualTo("-a");
    }

    private static String between(String before, String after) {
        List<Difference> lines = Difference.between(before, after);
        return lines.stream()
                .map(line -> switch (line.change()) {
                            case SAME -> " ";
                            case ADDED -> "+";
                            case REMOVED -> "-";
                        }
                        + line.line())
                .collect(Collectors.joining(" "));
    }
}
