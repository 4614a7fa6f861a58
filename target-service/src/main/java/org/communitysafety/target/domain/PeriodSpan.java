package org.communitysafety.target.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.communitysafety.vocabulary.Period;

/** Periods of one kind in a row, both ends included. */
public record PeriodSpan(Period first, Period last) {
    public PeriodSpan {
        if (first.kind() != last.kind() || last.compareTo(first) < 0) {
            throw new IllegalArgumentException("from " + first + " to " + last + " are not periods in a row");
        }
    }

    /** Empty when the names are not those of periods in a row. */
    static Optional<PeriodSpan> read(ProblemPlan.Span written) {
        Optional<Period> first = Period.tryParse(written.from());
        Optional<Period> last = Period.tryParse(written.to());
        return first.isPresent()
                        && last.isPresent()
                        && first.get().kind() == last.get().kind()
                        && last.get().compareTo(first.get()) >= 0
                ? Optional.of(new PeriodSpan(first.get(), last.get()))
                : Optional.empty();
    }

    /** Of what has been checked already. */
    public static PeriodSpan of(ProblemPlan.Span checked) {
        return read(checked).orElseThrow();
    }

    public Period.Kind kind() {
        return first.kind();
    }

    public List<Period> periods() {
        return Stream.iterate(first, period -> period.compareTo(last) <= 0, Period::next)
                .toList();
    }

    int months() {
        return periods().size() * kind().months();
    }

    @Override
    public String toString() {
        return first.equals(last) ? first.toString() : first + " to " + last;
    }
}
