package org.communitysafety.gateway.web.scorecard;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.contracts.ScorecardItem;
import org.communitysafety.gateway.access.PageCalls;
import org.communitysafety.gateway.routing.Reply;
import org.communitysafety.gateway.stream.Board;
import org.communitysafety.gateway.stream.Reference;
import org.communitysafety.gateway.web.Addresses;

/** Scorecards as of another day, or as they were known: asked of the services that keep them. */
@ApplicationScoped
class PastScorecards {
    static final int NOT_FOUND = 404;
    static final int UNAVAILABLE = 503;

    private final PageCalls calls;
    private final Reference reference;
    private final ObjectMapper mapper;

    PastScorecards(PageCalls calls, Reference reference, ObjectMapper mapper) {
        this.calls = calls;
        this.reference = reference;
        this.mapper = mapper;
    }

    /**
     * What was answered.
     *
     * @param board without alerts and feeds; null where there is none
     * @param faults why there is none
     * @param status of the service's answer; 503 when none came, 404 when the plan had not come by then
     */
    record Answer(Board board, List<Reply.Fault> faults, int status) {}

    /** @param asOf null for the business date, of now or of then */
    Answer ask(PlanPublished plan, LocalDate asOf, Instant knownAt) {
        Reply reply = calls.get(Addresses.of(
                "scorecard",
                "plan",
                plan.plan(),
                "asOf",
                asOf == null ? null : asOf.toString(),
                "knownAt",
                knownAt == null ? null : knownAt.toString()));
        if (reply.status() == NOT_FOUND && knownAt != null) {
            Reply.Fault fault =
                    new Reply.Fault("knownAt", "not-found", "Nothing of this plan was known then: choose a later day");
            return new Answer(null, List.of(fault), NOT_FOUND);
        }
        return answer(plan, reply, reply.as(ToldScorecard.class));
    }

    /** As it was frozen for a board. @param report its identifier */
    Answer frozen(PlanPublished plan, String report) {
        Reply reply = calls.get("board-reports/" + Addresses.encoded(report));
        return answer(plan, reply, reply.as(FrozenReport.class).map(FrozenReport::scorecard));
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record FrozenReport(ToldScorecard scorecard) {}

    private Answer answer(PlanPublished plan, Reply reply, Optional<ToldScorecard> told) {
        return told.isEmpty()
                ? new Answer(null, reply.faults(), reply.isGood() ? UNAVAILABLE : reply.status())
                : new Answer(board(plan, told.get()), List.of(), reply.status());
    }

    private Board board(PlanPublished plan, ToldScorecard told) {
        PlanPublished then = told.planVersion() == plan.version() ? plan : version(plan, told.planVersion());
        List<Board.Row> rows =
                told.items().stream().map(item -> row(item, then)).toList();
        return new Board(then, rows, List.of(), List.of());
    }

    /** The plan as it was; as it is where that is not answered. */
    private PlanPublished version(PlanPublished plan, int version) {
        return calls.read("plans/" + Addresses.encoded(plan.plan()) + "/versions", PlanVersions.class).stream()
                .flatMap(versions -> versions.items().stream())
                .filter(each -> each.version() == version)
                .findFirst()
                .orElse(plan);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PlanVersions(List<PlanPublished> items) {
        PlanVersions {
            items = items == null ? List.of() : items;
        }
    }

    private Board.Row row(JsonNode told, PlanPublished plan) {
        ScorecardItem item = item(told);
        Optional<PlanPublished> owner =
                Optional.ofNullable(told.path("plan").asText(null)).flatMap(reference::plan);
        return new Board.Row(
                item,
                owner.orElse(plan).targets().stream()
                        .filter(target -> target.id().equals(item.target()))
                        .flatMap(target -> definition(target, item, owner.orElse(null)))
                        .findFirst(),
                null);
    }

    private static Stream<Board.Definition> definition(
            PlanPublished.Target target, ScorecardItem item, PlanPublished owner) {
        return target.measures().stream()
                .filter(measure -> measure.id().equals(item.measure()))
                .map(measure -> new Board.Definition(target, measure, owner));
    }

    private ScorecardItem item(JsonNode told) {
        try {
            return mapper.treeToValue(told, ScorecardItem.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
