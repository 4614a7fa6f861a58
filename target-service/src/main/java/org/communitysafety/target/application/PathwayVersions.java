package org.communitysafety.target.application;

import java.util.List;
import java.util.Map;
import org.communitysafety.target.domain.referral.Pathway;

/** Every version of every pathway. */
public interface PathwayVersions {
    /** The newest version of each, sorted by identifier. */
    List<Pathway> current();

    /** By pathway every purpose that any version of it, or of its linkage, ever had, sorted. */
    Map<String, List<String>> purposes();

    void add(Pathway pathway);
}
