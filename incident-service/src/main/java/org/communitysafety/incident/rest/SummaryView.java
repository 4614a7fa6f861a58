package org.communitysafety.incident.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.communitysafety.incident.application.ImportReceipt;
import org.communitysafety.incident.application.Receipt;
import org.communitysafety.incident.application.Refusal;
import org.communitysafety.incident.application.Rejects;

/**
 * What became of many events.
 *
 * @param problems the first hundred
 * @param rejects where the refused lines can be fetched; null when there are none, or when they could not be kept
 * @param rejectsKept how many refused lines are there
 */
public record SummaryView(
        long received, long accepted, long rejected, List<LineProblem> problems, String rejects, long rejectsKept) {

    /** One fault; {@code line} is the line of a text file, the element of a batch, from 1. */
    public record LineProblem(long line, String pointer, String code, String detail) {
        static LineProblem of(Refusal refusal) {
            return new LineProblem(
                    refusal.line(),
                    refusal.fault().pointer(),
                    refusal.fault().code().token(),
                    refusal.fault().detail());
        }
    }

    static SummaryView of(Receipt receipt) {
        return of(receipt.received(), receipt.accepted(), receipt.rejected(), receipt.refusals(), receipt.rejects());
    }

    static SummaryView of(ImportReceipt receipt) {
        return of(receipt.rows(), receipt.accepted(), receipt.rejected(), receipt.refusals(), receipt.rejects());
    }

    private static SummaryView of(
            long received, long accepted, long rejected, List<Refusal> refusals, Rejects rejects) {
        return new SummaryView(
                received,
                accepted,
                rejected,
                problems(refusals),
                rejects == null ? null : "/api/v1/imports/" + rejects.id() + "/rejects",
                rejects == null ? 0 : rejects.lines());
    }

    /** As members of a problem. */
    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("received", received);
        members.put("accepted", accepted);
        members.put("rejected", rejected);
        members.put("problems", problems);
        members.put("rejects", rejects);
        members.put("rejectsKept", rejectsKept);
        return members;
    }

    private static List<LineProblem> problems(List<Refusal> refusals) {
        return refusals.stream().map(LineProblem::of).toList();
    }
}
