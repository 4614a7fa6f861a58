package org.communitysafety.gateway.web.referrals;

import io.quarkus.qute.RawString;
import java.math.BigDecimal;
import org.communitysafety.gateway.web.Figures;
import org.communitysafety.gateway.web.chart.Svg;

/** A pathway's funnel, drawn: of those made, how many were taken on, acted on, and closed to somewhere. */
public record FunnelView(String title, RawString drawing) {
    private static final int WIDTH = 340;
    private static final int STAGE = 44;
    private static final int BAR = 18;
    private static final int TEXT = 15;
    private static final String INK = "#0b0c0c";
    private static final String FILLED = "#12436D";
    private static final String[] STAGES = {"Made", "Taken on", "Acted on", "Closed to somewhere"};

    /** @param period in words */
    static FunnelView of(PathwayReports.Report report, String period) {
        PathwayReports.Funnel funnel = report.funnel();
        Long[] counts = {funnel.made(), funnel.accepted(), funnel.acted(), funnel.somewhere()};
        StringBuilder said = new StringBuilder("Referrals made in " + period + ".");
        for (int stage = 0; stage < STAGES.length; stage++) {
            said.append(' ')
                    .append(label(STAGES[stage], counts[stage], funnel.made()))
                    .append('.');
        }
        Svg svg = Svg.drawing(
                "funnel-" + report.pathway(),
                WIDTH,
                STAGES.length * STAGE,
                report.title() + ": funnel",
                said.toString());
        for (int stage = 0; stage < STAGES.length; stage++) {
            draw(svg, stage, counts[stage], funnel.made());
        }
        return new FunnelView(report.title(), svg.end());
    }

    private static void draw(Svg svg, int stage, Long count, long made) {
        int top = stage * STAGE;
        svg.text("text", label(STAGES[stage], count, made), "x", 0, "y", top + TEXT, "font-size", TEXT, "fill", INK);
        svg.element(
                "rect",
                "x",
                0.5,
                "y",
                top + TEXT + 5.5,
                "width",
                WIDTH - 1.0,
                "height",
                BAR,
                "fill",
                "none",
                "stroke",
                "#858686");
        if (count != null && count > 0) {
            double width = (WIDTH - 1.0) * count / made;
            svg.element("rect", "x", 0.5, "y", top + TEXT + 5.5, "width", width, "height", BAR, "fill", FILLED);
        }
    }

    private static String label(String stage, Long count, long made) {
        if (count == null) {
            return stage + ": the pathway has no such step";
        }
        return stage + ": " + number(count) + (stage.equals(STAGES[0]) ? "" : " of " + number(made));
    }

    private static String number(long count) {
        return Figures.of(BigDecimal.valueOf(count), "count");
    }
}
