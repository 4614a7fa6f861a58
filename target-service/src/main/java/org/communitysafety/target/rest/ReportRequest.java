package org.communitysafety.target.rest;

import java.util.List;
import java.util.Locale;
import org.communitysafety.target.domain.Measure;
import org.communitysafety.target.domain.Refusal;
import org.communitysafety.vocabulary.Period;

/**
 * What is said of a deliverable.
 *
 * @param rag green, amber, red or white; capitals or not
 * @param done true once it is achieved; false when left out
 * @param narrative what stands behind the colour; may be left out
 */
public record ReportRequest(String rag, boolean done, String narrative) {

    /** @throws org.communitysafety.kit.problem.ProblemException when the path names no period or no colour is given */
    Measure.Report of(String quarter) {
        Period period = Period.tryParse(quarter)
                .orElseThrow(() -> Questions.refused(
                        List.of(new Refusal(
                                "quarter",
                                "malformed-period",
                                "a quarter such as 2018-19-Q1; a period is " + Period.FORM)),
                        "the report was not taken"));
        if (rag == null) {
            throw Questions.refused(
                    List.of(new Refusal("/rag", "required", "GREEN, AMBER, RED or WHITE")), "the report was not taken");
        }
        return new Measure.Report(period.toString(), rag.toUpperCase(Locale.ROOT), done, narrative);
    }
}
