package org.communitysafety.gateway.web.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ScaleTest {
    @Test
    void anAxisBeginsAndEndsAtRoundNumbers() {
        Scale scale = Scale.around(DoubleStream.of(1_116, 1_342, 1_909), 400, 0);

        assertEquals(List.of(1_000.0, 1_200.0, 1_400.0, 1_600.0, 1_800.0, 2_000.0), scale.marks());
        assertEquals(400, scale.at(1_000));
        assertEquals(0, scale.at(2_000));
    }

    @Test
    void oneValueOrNoneHasAnAxisToo() {
        Scale one = Scale.around(DoubleStream.of(5, 5), 0, 100);

        assertTrue(one.from() < 5 && one.to() > 5, one.toString());
        assertEquals(0, Scale.around(DoubleStream.empty(), 0, 100).from());
    }
}
