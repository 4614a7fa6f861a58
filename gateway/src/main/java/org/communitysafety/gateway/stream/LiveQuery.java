package org.communitysafety.gateway.stream;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.kit.problem.Fault;
import org.communitysafety.kit.problem.Problem;
import org.communitysafety.kit.problem.ProblemException;
import org.communitysafety.vocabulary.AreaCode;

/** Reads what a client asks for. A parameter may be repeated, or list several values separated by commas. */
final class LiveQuery {
    private LiveQuery() {}

    /** @throws ProblemException 400 that names every value that cannot be meant */
    static LiveFilter filter(MultiMap params) {
        List<Fault> faults = new ArrayList<>();
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        Set<String> types = values(params, "types");
        boolean figures = types.remove(Kind.FIGURES);
        for (String type : types) {
            Kind.named(type)
                    .ifPresentOrElse(
                            kinds::add,
                            () -> faults.add(new Fault(
                                    "types", "unknown-type", "a type is target-status, alert, feed or figures")));
        }
        Set<String> areas = values(params, "area");
        if (!areas.stream().allMatch(AreaCode::isWellFormed)) {
            faults.add(new Fault("area", "malformed-area", "an area is a code such as E06000018 or E23000019"));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.of(400, "the stream cannot be opened as asked", faults));
        }
        return new LiveFilter(values(params, "plan"), areas, kinds, figures);
    }

    /** The header is newer: a browser that reconnects by itself repeats the address it began with. */
    static String token(HttpServerRequest request) {
        String header = request.getHeader("Last-Event-ID");
        return header != null ? header : request.getParam("lastEventId");
    }

    private static Set<String> values(MultiMap params, String name) {
        return params.getAll(name).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
