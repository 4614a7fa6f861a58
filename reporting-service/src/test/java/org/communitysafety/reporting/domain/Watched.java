package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Rag;

/** Observations and findings of an invented measure, month by month. */
final class Watched {
    static final Hysteresis USUAL = new Hysteresis(1, 2, Duration.ofSeconds(10));
    static final Function<AreaCode, String> NAMES = code -> code.value().equals("E05999001") ? "Aspley" : code.value();
    static final Alert.Rule RULE = new Alert.Rule("invented", 1);

    private Watched() {}

    /** The month of this number, counted from January 2019. */
    static Period month(int number) {
        return Period.parse("%d-%02d".formatted(2019 + number / 12, 1 + number % 12));
    }

    static Observation green(int month) {
        return new Observation(month(month), Rag.GREEN, false, false, false, false);
    }

    static Observation muchBetter(int month) {
        return new Observation(month(month), Rag.GREEN, false, false, true, false);
    }

    /** Red, and no more than ordinary variation. */
    static Observation red(int month) {
        return new Observation(month(month), Rag.RED, false, false, false, false);
    }

    /** Red, and the test says that it is real. */
    static Observation trulyRed(int month) {
        return new Observation(month(month), Rag.RED, true, false, false, false);
    }

    static Observation risen(int month, Rag rag) {
        return new Observation(month(month), rag, true, true, false, false);
    }

    /** A figure that is beyond a limit that somebody set. */
    static Observation beyond(int month) {
        return Observation.against(month(month), true, AlertReason.LIMIT_REACHED);
    }

    static Observation within(int month) {
        return Observation.against(month(month), false, AlertReason.LIMIT_REACHED);
    }

    /** Months after its beginning in which a figure is still where it moved to. */
    static Standing replayOfAMoveThatStays(Observation... observations) {
        return new Replay(USUAL, (began, now) -> true).of(List.of(observations));
    }

    static Standing replay(Observation... observations) {
        return replay(USUAL, List.of(observations));
    }

    static Standing replay(Hysteresis hysteresis, List<Observation> observations) {
        return new Replay(hysteresis).of(observations);
    }

    static Finding finding(Standing standing) {
        return finding(standing, false, 1);
    }

    static Finding finding(Standing standing, boolean stopped, int figure) {
        return new Finding(
                standing.worsened() ? AlertKind.TARGET_STATUS : AlertKind.SIGNAL,
                AlertSubject.of("burglary", new AreaCode("E06999001")),
                AlertGroup.NONE,
                RULE,
                standing,
                stopped,
                "An invented figure.",
                new Evidence(Map.of(), Map.of("actual", BigDecimal.valueOf(figure)), Map.of(), null),
                Duration.ZERO);
    }
}
