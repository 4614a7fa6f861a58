package org.communitysafety.studies;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.communitysafety.statistics.Series;
import org.communitysafety.statistics.SignalRule;
import org.communitysafety.statistics.SignalRule.Direction;
import org.communitysafety.statistics.SignalRule.Onset;

/** Something that tells, month by month, when a series changed. For every rule onsets are counted, not flagged months. */
enum OnsetRule {
    OURS("our rule") {
        @Override
        List<Onset> onsets(Series series) {
            return SignalRule.onsets(series);
        }
    },
    LAST_MONTH("±5 % on last month") {
        @Override
        List<Onset> onsets(Series series) {
            return beyondFivePercent(series, 1);
        }
    },
    LAST_YEAR("±5 % on the same month last year") {
        @Override
        List<Onset> onsets(Series series) {
            return beyondFivePercent(series, 12);
        }
    };

    private final String title;

    OnsetRule(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    abstract List<Onset> onsets(Series series);

    /** A month is flagged when it lies more than 5 % off; an onset is a flag whose month before had none of its direction. */
    private static List<Onset> beyondFivePercent(Series series, int lag) {
        List<Onset> onsets = new ArrayList<>();
        Direction before = Direction.NONE;
        for (int index = lag; index < series.size(); index++) {
            Direction now = flag(series.at(series.month(index - lag)), series.at(series.month(index)));
            if (now != Direction.NONE && now != before) {
                onsets.add(new Onset(series.month(index), now));
            }
            before = now;
        }
        return onsets;
    }

    private static Direction flag(OptionalDouble then, OptionalDouble now) {
        if (then.isEmpty() || now.isEmpty()) {
            return Direction.NONE;
        }
        double change = now.getAsDouble() - then.getAsDouble();
        if (Math.abs(change) <= 0.05 * then.getAsDouble()) {
            return Direction.NONE;
        }
        return change > 0 ? Direction.RISE : Direction.FALL;
    }
}
