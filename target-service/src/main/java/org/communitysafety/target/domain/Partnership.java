package org.communitysafety.target.domain;

import org.communitysafety.vocabulary.AreaCode;

/** Shipped knowledge that no look-up file holds: the name of a partnership and the police force around it. */
public record Partnership(AreaCode code, String name, AreaCode force, String forceName) {}
