package org.communitysafety.reporting.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.communitysafety.reporting.application.ReportingConfig.BusinessDateMode;
import org.communitysafety.reporting.domain.BusinessDate;
import org.communitysafety.reporting.domain.KnownValues;
import org.communitysafety.reporting.domain.Plan;
import org.communitysafety.vocabulary.PartnershipTime;

/** The date each plan is seen from when a reader names none; what was reached is kept and never moves back. */
@ApplicationScoped
class BusinessDates {
    private final Plans plans;
    private final ReportingConfig config;
    private final Clock clock;

    BusinessDates(Plans plans, ReportingConfig config, Clock clock) {
        this.plans = plans;
        this.config = config;
        this.clock = clock;
    }

    LocalDate today() {
        return PartnershipTime.dateOf(clock.instant());
    }

    /** The date by the values now known, kept for the next time. */
    LocalDate move(List<Plan> versions, KnownValues known) {
        if (config.businessDate() == BusinessDateMode.TODAY) {
            return today();
        }
        Plan newest = Plan.newest(versions);
        LocalDate held = plans.businessDate(newest.id()).orElse(null);
        LocalDate date = BusinessDate.newestComplete(versions, known, held, today());
        if (date == null) {
            return BusinessDate.beforeAnyValue(newest);
        }
        if (!date.equals(held)) {
            plans.keepBusinessDate(newest.id(), date);
        }
        return date;
    }

    /** The date as it stands. */
    LocalDate of(List<Plan> versions) {
        if (config.businessDate() == BusinessDateMode.TODAY) {
            return today();
        }
        Plan newest = Plan.newest(versions);
        return plans.businessDate(newest.id()).orElseGet(() -> BusinessDate.beforeAnyValue(newest));
    }
}
