package org.communitysafety.gateway.web.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AxesTest {
    @Test
    void aValueHasAsManyPlacesAsTheStepsNeed() {
        assertEquals("1,200", Axes.written(1_200, 200, "count"));
        assertEquals("0.75", Axes.written(0.75, 0.25, "rate"));
        assertEquals("2.5%", Axes.written(2.5, 2.5, "percent"));
        assertEquals("\u2212£40", Axes.written(-40, 20, "gbp"));
    }
}
