package org.communitysafety.gateway.web.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SvgTest {
    @Test
    void whateverANameHoldsIsText() {
        String drawing = Svg.drawing("c", 10, 5, "<script>", "\"quoted\" & more")
                .element("circle", "cx", 1.26, "r", 2)
                .end()
                .toString();

        assertEquals(
                "<svg class=\"csp-chart\" viewBox=\"0 0 10 5\" role=\"img\" aria-labelledby=\"c-title c-desc\">"
                        + "<title id=\"c-title\">&lt;script&gt;</title>"
                        + "<desc id=\"c-desc\">&quot;quoted&quot; &amp; more</desc>"
                        + "<circle cx=\"1.3\" r=\"2\"/></svg>",
                drawing);
    }
}
