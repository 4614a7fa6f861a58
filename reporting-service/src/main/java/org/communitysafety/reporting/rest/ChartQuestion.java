package org.communitysafety.reporting.rest;

import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.communitysafety.reporting.domain.IndicatorValue;
import org.communitysafety.reporting.domain.ValueSource;
import org.communitysafety.statistics.ControlChart;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;

/** What a chart is asked for, as it stands in the address. */
public final class ChartQuestion {
    private static final int LOCK_AFTER = 12;
    private static final int LONGEST_LOCK = 600;

    @QueryParam("area")
    String area;

    @QueryParam("period")
    String period;

    @QueryParam("kind")
    String kind;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @QueryParam("source")
    String source;

    @QueryParam("agency")
    String agency;

    @QueryParam("laney")
    String laney;

    @QueryParam("screen")
    String screen;

    @QueryParam("lock")
    String lock;

    /**
     * The same, understood.
     *
     * @param source null: counted where there are counted figures, otherwise reported
     * @param agency null where it does not matter
     */
    record Asked(
            AreaCode area,
            Period.Kind period,
            ControlChart.Kind kind,
            Period from,
            Period to,
            ValueSource source,
            String agency,
            ControlChart.Options options) {
        boolean shows(Period one) {
            return (from == null || !one.firstDay().isBefore(from.firstDay()))
                    && (to == null || !one.lastDay().isAfter(to.lastDay()));
        }

        boolean isAbout(IndicatorValue value, ValueSource chosen) {
            return value.key().source() == chosen
                    && (agency == null || agency.equals(value.key().agency()));
        }
    }

    /** @throws org.communitysafety.kit.problem.ProblemException naming every fault */
    Asked read() {
        Question question = new Question();
        if (area == null) {
            question.fault("area", "missing-area", "a chart is of one area");
        }
        Asked asked = new Asked(
                question.area(area),
                periodKind(question),
                chartKind(question),
                question.period("from", from),
                question.period("to", to),
                source(question),
                agency,
                options(question));
        question.refuseFaults();
        return asked;
    }

    private Period.Kind periodKind(Question question) {
        if (period == null) {
            return Period.Kind.MONTH;
        }
        Optional<Period.Kind> found = Period.Kind.of(period)
                .filter(one ->
                        one == Period.Kind.MONTH || one == Period.Kind.QUARTER || one == Period.Kind.FINANCIAL_YEAR);
        if (found.isEmpty()) {
            question.fault("period", "bad-period", "a chart goes by month, quarter or financial-year");
        }
        return found.orElse(null);
    }

    private ControlChart.Kind chartKind(Question question) {
        if (kind == null) {
            return ControlChart.Kind.XMR;
        }
        Optional<ControlChart.Kind> found = Stream.of(ControlChart.Kind.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(kind))
                .findFirst();
        if (found.isEmpty()) {
            question.fault("kind", "bad-kind", "a chart is xmr, c, u or p");
        }
        return found.orElse(null);
    }

    private ValueSource source(Question question) {
        Optional<ValueSource> found = Stream.of(ValueSource.values())
                .filter(one -> one.token().equals(source))
                .findFirst();
        if (source != null && found.isEmpty()) {
            question.fault("source", "bad-source", "a source is events or reported");
        }
        return found.orElse(null);
    }

    private ControlChart.Options options(Question question) {
        int lockAfter = LOCK_AFTER;
        if (lock != null) {
            if (lock.matches("\\d{1,3}") && between(Integer.parseInt(lock))) {
                lockAfter = Integer.parseInt(lock);
            } else {
                question.fault("lock", "bad-lock", "limits rest on 2 to " + LONGEST_LOCK + " points");
            }
        }
        return new ControlChart.Options(
                flag(question, "screen", screen),
                lockAfter,
                flag(question, "laney", laney),
                ControlChart.Options.NHS_FACTOR);
    }

    private static boolean between(int points) {
        return points >= 2 && points <= LONGEST_LOCK;
    }

    private static boolean flag(Question question, String name, String text) {
        if (text != null && !text.equals("true") && !text.equals("false")) {
            question.fault(name, "bad-" + name, "true or false");
        }
        return !"false".equals(text);
    }
}
