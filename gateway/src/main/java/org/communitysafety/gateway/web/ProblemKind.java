package org.communitysafety.gateway.web;

import java.util.List;
import org.communitysafety.kit.problem.Problem;

/**
 * A kind of problem and what to do about it.
 *
 * @param code the last part of the problem's {@code type}
 */
record ProblemKind(String code, String title, int status, String explanation) {
    private static final List<ProblemKind> KINDS = List.of(
            of(
                    400,
                    "The request cannot be read: it is not JSON, its framing is wrong or a CloudEvents attribute is missing."),
            of(401, "The caller is not known."),
            of(403, "The caller may not do this, or a page of another site asked for it."),
            of(404, "There is nothing at this address. An event accepted a moment ago is there within a second."),
            of(405, "The address exists and does not take this method; the Allow header names those it takes."),
            of(406, "The address cannot answer in a form that the Accept header allows."),
            of(409, "The request contradicts what is held, for example another file under a name already used."),
            of(
                    413,
                    "One event may have 256 KiB and a batch 10,000 events; newline-delimited JSON and CSV have no limit."),
            of(415, "The address does not take this media type; plain text and forms are never taken."),
            new ProblemKind(
                    "misdirected-request",
                    "Misdirected Request",
                    421,
                    "The Host header names another host; gateway.hosts lists further names this gateway answers to."),
            of(422, "The request can be read and is wrong: every fault is listed with its place."),
            of(429, "Too many requests; come again after the seconds that Retry-After names."),
            of(500, "The platform failed. The fault is in its log, and nothing was half done."),
            of(503, "Something that is needed does not answer; come again after the seconds that Retry-After names."));

    private static ProblemKind of(int status, String explanation) {
        Problem problem = Problem.of(status, explanation);
        return new ProblemKind(problem.type().substring("/problems/".length()), problem.title(), status, explanation);
    }

    /** Never nothing: a code that is not listed is explained as what it is, a problem of some kind. */
    static ProblemKind of(String code) {
        return KINDS.stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElse(new ProblemKind(
                        "error", "Problem", 500, "A problem without an explanation of its own; its detail says more."));
    }
}
