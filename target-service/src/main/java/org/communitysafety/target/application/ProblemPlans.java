package org.communitysafety.target.application;

import org.communitysafety.target.domain.ProblemPlan;

/** Every version of every problem plan. */
public interface ProblemPlans extends Versions<ProblemPlan> {}
