package org.communitysafety.incident.rest;

import java.util.List;
import java.util.Map;
import org.communitysafety.incident.application.Refusal;
import org.communitysafety.incident.domain.Fault;
import org.communitysafety.incident.domain.FaultCode;
import org.communitysafety.kit.problem.Problem;
import org.communitysafety.kit.problem.ProblemException;

/** Refusals as problems. */
final class Refused {
    private Refused() {}

    static ProblemException body(Fault fault) {
        return faults(List.of(fault));
    }

    /** Of a body that is one event. */
    static ProblemException event(List<Refusal> refusals) {
        return faults(refusals.stream().map(Refusal::fault).toList());
    }

    static ProblemException faults(List<Fault> faults) {
        return new ProblemException(Problem.of(
                status(faults),
                detail(faults.size()),
                faults.stream().map(Refused::view).toList()));
    }

    /** Of a body with many events, none of them accepted, or one that ended early. */
    static ProblemException many(int status, String detail, List<Fault> faults, Map<String, Object> members) {
        return new ProblemException(
                Problem.of(status, detail, faults.stream().map(Refused::view).toList())
                        .with(members));
    }

    static ProblemException parameter(String name, String right) {
        return new ProblemException(Problem.of(
                422,
                "a parameter of the request is wrong",
                List.of(new org.communitysafety.kit.problem.Fault(name, "malformed-parameter", right))));
    }

    static ProblemException header(int status, String name, String code, String right) {
        return new ProblemException(Problem.of(
                status,
                "a header of the request is wrong: " + right,
                List.of(new org.communitysafety.kit.problem.Fault(name, code, right))));
    }

    private static int status(List<Fault> faults) {
        if (faults.stream().anyMatch(fault -> isTooLarge(fault.code()))) {
            return 413;
        }
        return faults.stream().anyMatch(fault -> fault.code().isFraming()) ? 400 : 422;
    }

    private static boolean isTooLarge(FaultCode code) {
        return switch (code) {
            case EVENT_TOO_LARGE, BATCH_TOO_LARGE, FILE_TOO_LARGE -> true;
            default -> false;
        };
    }

    private static String detail(int faults) {
        return faults == 1 ? "one thing is wrong; nothing was taken" : faults + " things are wrong; nothing was taken";
    }

    private static org.communitysafety.kit.problem.Fault view(Fault fault) {
        return new org.communitysafety.kit.problem.Fault(
                fault.pointer(), fault.code().token(), fault.detail());
    }
}
