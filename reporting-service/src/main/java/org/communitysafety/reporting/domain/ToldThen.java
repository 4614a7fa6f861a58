package org.communitysafety.reporting.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communitysafety.reporting.domain.MeasureStatus.Running;
import org.communitysafety.vocabulary.Period;

/** What had been said of a plan's measures by an instant, put together from what was kept; nothing is judged again. */
public final class ToldThen {
    private final Collection<Plan> versions;
    private final Map<String, MeasureStatus> statuses;
    private final Map<String, List<Said>> periods;

    /** What was said of one finished period; the sentence is null in what was kept before sentences were. */
    public record Said(String measure, Judgement judgement, String explanation) {}

    /** @param said of each period the newest by then, oldest period first */
    public ToldThen(Collection<Plan> versions, Collection<MeasureStatus> statuses, Collection<Said> said) {
        this.versions = versions;
        this.statuses = statuses.stream()
                .collect(Collectors.toMap(status -> status.subject().measure(), Function.identity()));
        this.periods = said.stream().collect(Collectors.groupingBy(Said::measure));
    }

    /** As the scorecard stood on the business date of then, in the plan's order. */
    public List<MeasureStatus> newest(Plan plan) {
        return plan.measures().stream()
                .flatMap(measure -> Optional.ofNullable(statuses.get(measure.id())).stream())
                .toList();
    }

    /**
     * As seen on another date. A measure of whose period nothing had been said is left out.
     *
     * @param named a period by its name; null: the latest that ended by the date
     */
    public List<MeasureStatus> on(Plan plan, LocalDate asOf, Period named) {
        List<MeasureStatus> found = plan.measures().stream()
                .flatMap(measure -> one(measure, asOf, named).stream())
                .toList();
        return StatusJudge.rolledUp(plan, found);
    }

    private Optional<MeasureStatus> one(Measure measure, LocalDate asOf, Period named) {
        MeasureStatus told = statuses.get(measure.id());
        if (told == null) {
            return Optional.empty();
        }
        Running running = told.running();
        if (running != null && running.rag() != null && running.period().equals(named)) {
            return Optional.of(seen(told, told.asOf(), Judgement.of(running), running.explanation(), told.periods()));
        }
        Period period = named != null && named.kind() == measure.judgedBy()
                ? named
                : Period.latestEndedBy(asOf, measure.judgedBy());
        List<Said> said = periods.getOrDefault(measure.id(), List.of());
        List<Judgement> earlier = said.stream()
                .map(Said::judgement)
                .filter(judged -> judged.period().compareTo(period) <= 0)
                .toList();
        return said.stream()
                .filter(one -> one.judgement().period().equals(period))
                .findFirst()
                .map(one -> seen(told, asOf, one.judgement(), sentence(one), earlier));
    }

    private String sentence(Said said) {
        return said.explanation() == null
                ? Plan.explain(versions, said.measure(), said.judgement(), AgencyNames.NONE)
                : said.explanation();
    }

    private static MeasureStatus seen(
            MeasureStatus told, LocalDate asOf, Judgement judged, String explanation, List<Judgement> periods) {
        boolean runs = told.running() != null && told.running().period().equals(judged.period());
        return new MeasureStatus(
                told.subject(),
                asOf,
                judged,
                runs ? told.running() : null,
                DirectionOfTravel.UNKNOWN,
                explanation,
                periods,
                null,
                runs ? told.forecast() : null,
                runs ? told.forecastNote() : null,
                null);
    }
}
