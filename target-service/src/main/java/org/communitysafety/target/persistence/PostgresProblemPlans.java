package org.communitysafety.target.persistence;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import org.communitysafety.target.application.ProblemPlans;
import org.communitysafety.target.domain.ProblemPlan;

/** Problem plans as documents: one is read and replaced whole. */
@Singleton
public class PostgresProblemPlans extends VersionedDocuments<ProblemPlan> implements ProblemPlans {
    public PostgresProblemPlans(Sql sql, ObjectMapper mapper) {
        super(sql, mapper, "problem_plan", ProblemPlan.class);
    }
}
