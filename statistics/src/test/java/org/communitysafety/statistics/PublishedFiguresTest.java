package org.communitysafety.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Figures that documents and packages print, recomputed to the last printed place. */
class PublishedFiguresTest {

    static Stream<String> cases() {
        return PublishedFigures.ids().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void eachFigureComesOutAsPrinted(String id) {
        PublishedFigures.Case published = PublishedFigures.find(id);

        Map<String, Object> computed =
                PublishedComputations.of(published.kind()).apply(published);

        published.expected().forEach((name, printed) -> compare(id + " " + name, printed, computed.get(name)));
    }

    @Test
    void thereIsACaseOfEveryKindThatIsComputed() {
        List<String> kinds = new ArrayList<>();
        cases().forEach(id -> kinds.add(PublishedFigures.find(id).kind()));

        assertEquals(PublishedComputations.kinds(), Set.copyOf(kinds));
    }

    private static void compare(String name, String printed, Object computed) {
        if (printed.equals("true") || printed.equals("false")) {
            assertEquals(Boolean.valueOf(printed), computed, name);
            return;
        }
        double[] figures = computed instanceof double[] many ? many : new double[] {((Number) computed).doubleValue()};
        String[] texts = printed.split(";");
        assertEquals(texts.length, figures.length, name);
        for (int index = 0; index < texts.length; index++) {
            // The printed Wilson intervals were made with z rounded to 1.96.
            double halfPlace =
                    (name.endsWith("wilson95") ? 3 : 0.5001) * Math.pow(10, -new BigDecimal(texts[index]).scale());
            assertFalse(Double.isNaN(figures[index]), name);
            assertEquals(Double.parseDouble(texts[index]), figures[index], halfPlace, name);
        }
    }
}
