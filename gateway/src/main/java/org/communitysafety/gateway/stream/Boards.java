package org.communitysafety.gateway.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.communitysafety.contracts.AlertChanged;
import org.communitysafety.contracts.FeedJudged;
import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.contracts.ScorecardItem;
import org.communitysafety.contracts.TargetStatusChanged;
import org.communitysafety.vocabulary.FeedContent;

/** Reads whole plans out of the newest events, for the page. */
@ApplicationScoped
public class Boards {
    private final LiveState state;
    private final Reference reference;
    private final ObjectMapper mapper;

    Boards(LiveState state, Reference reference, ObjectMapper mapper) {
        this.state = state;
        this.reference = reference;
        this.mapper = mapper;
    }

    /** Real plans before fictional ones, the newest first. */
    public List<PlanPublished> plans() {
        return reference.plans().stream()
                .sorted(Comparator.comparing(PlanPublished::fictional)
                        .thenComparing(PlanPublished::from, Comparator.nullsFirst(Comparator.reverseOrder()))
                        .thenComparing(PlanPublished::plan))
                .toList();
    }

    /** True once a measure of a known plan has a status. */
    boolean anyJudged() {
        return plans().stream().anyMatch(plan -> !of(plan).rows().isEmpty());
    }

    /** Empty when there is no such plan. */
    public Optional<Board> of(String planId) {
        return reference.plan(planId).map(this::of);
    }

    /** Whether an alert is the plan's own, or about no plan and matters to its area; as streams decide it. */
    public boolean concerns(AlertChanged alert, String plan) {
        return LiveFilter.ofPlan(plan).shows(Kind.ALERT, Scope.of(alert), reference);
    }

    /** The same of what names these; each of the first three is null where it names none. */
    public boolean concerns(String named, String area, String agency, String plan) {
        return LiveFilter.ofPlan(plan).shows(Kind.ALERT, new Scope(named, null, area, agency), reference);
    }

    private Board of(PlanPublished plan) {
        LiveState.View view = state.view(LiveFilter.ofPlan(plan.plan()));
        List<Board.Row> rows =
                Stream.concat(rows(own(plan), view).stream(), shared(plan)).toList();
        return new Board(plan, rows, alerts(view), incompleteFeeds(view));
    }

    private static List<Board.Definition> own(PlanPublished plan) {
        return plan.targets().stream()
                .flatMap(target -> target.measures().stream().map(measure -> new Board.Definition(target, measure)))
                .toList();
    }

    /** Judged by the plan they belong to in the first place. */
    private Stream<Board.Row> shared(PlanPublished plan) {
        return reference.plans().stream()
                .filter(other -> !other.plan().equals(plan.plan()))
                .sorted(Comparator.comparing(PlanPublished::plan))
                .flatMap(other -> {
                    List<Board.Definition> definitions = sharedWith(plan.plan(), other);
                    return definitions.isEmpty()
                            ? Stream.empty()
                            : rows(definitions, state.view(LiveFilter.ofPlan(other.plan()))).stream();
                });
    }

    private static List<Board.Definition> sharedWith(String plan, PlanPublished owner) {
        return owner.targets().stream()
                .filter(target -> target.alsoIn() != null && target.alsoIn().contains(plan))
                .flatMap(target ->
                        target.measures().stream().map(measure -> new Board.Definition(target, measure, owner)))
                .toList();
    }

    private List<Board.Row> rows(List<Board.Definition> definitions, LiveState.View view) {
        List<String> order = definitions.stream()
                .map(definition -> definition.measure().id())
                .toList();
        return view.entries().get(Kind.TARGET_STATUS).stream()
                .map(LiveState.Entry::event)
                .map(event -> row(event, definitions))
                .filter(row -> row.definition().isPresent())
                .sorted(Comparator.comparingInt(row -> order.indexOf(row.item().measure())))
                .toList();
    }

    private Board.Row row(JsonNode event, List<Board.Definition> definitions) {
        ScorecardItem item = data(event, TargetStatusChanged.class).item();
        Optional<Board.Definition> definition = definitions.stream()
                .filter(candidate -> candidate.measure().id().equals(item.measure()))
                .findFirst();
        return new Board.Row(item, definition, timeOf(event));
    }

    private List<AlertChanged> alerts(LiveState.View view) {
        return view.entries().get(Kind.ALERT).stream()
                .map(entry -> data(entry.event(), AlertChanged.class))
                .filter(alert -> !"RESOLVED".equals(alert.state()))
                .sorted(Comparator.comparing(AlertChanged::since, Comparator.nullsFirst(Comparator.reverseOrder())))
                .toList();
    }

    private List<FeedJudged> incompleteFeeds(LiveState.View view) {
        return view.entries().get(Kind.FEED).stream()
                .map(entry -> data(entry.event(), FeedJudged.class))
                .filter(feed -> Boolean.FALSE.equals(feed.complete()))
                .sorted(Comparator.comparing(FeedJudged::month)
                        .reversed()
                        .thenComparing(FeedJudged::agency)
                        .thenComparing(feed -> FeedContent.named(feed.category(), feed.pathway(), feed.panel())
                                .orElseThrow()))
                .toList();
    }

    private static Instant timeOf(JsonNode event) {
        String time = event.path("time").asText(event.path("receivedat").asText(null));
        return time == null ? null : OffsetDateTime.parse(time).toInstant();
    }

    private <T> T data(JsonNode event, Class<T> type) {
        try {
            return mapper.treeToValue(event.get("data"), type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
