package org.communitysafety.incident.application;

import org.communitysafety.incident.domain.FaultCode;
import org.communitysafety.incident.domain.Intake;
import org.communitysafety.incident.domain.Judge;
import org.communitysafety.incident.domain.Judgement;
import org.communitysafety.incident.domain.Standard;
import org.communitysafety.incident.domain.SubmittedEvent;

/** Judges the events of one request, and waits once for reference data that may just be on its way. */
final class Judging {
    private final Standards standards;
    private final Intake intake;
    private Standard standard;
    private Judge judge;
    private boolean patient = true;

    Judging(Standards standards, Intake intake) {
        this.standards = standards;
        this.intake = intake;
        renew();
    }

    Judgement judge(SubmittedEvent event) {
        Judgement judgement = judge.judge(event);
        while (patient && lacksReference(judgement)) {
            patient = standards.becomeNewerThan(standard);
            if (patient) {
                renew();
                judgement = judge.judge(event);
            }
        }
        return judgement;
    }

    /** Without waiting. */
    Judgement judgeAtOnce(SubmittedEvent event) {
        return judge.judge(event);
    }

    static boolean lacksReference(Judgement judgement) {
        return judgement.faults().stream().anyMatch(fault -> isOfReference(fault.code()));
    }

    static boolean isOfReference(FaultCode code) {
        return switch (code) {
            case UNKNOWN_AGENCY, UNKNOWN_INDICATOR, UNKNOWN_PATHWAY, UNKNOWN_PANEL -> true;
            default -> false;
        };
    }

    private void renew() {
        standard = standards.current(intake);
        judge = new Judge(standard, intake);
    }
}
