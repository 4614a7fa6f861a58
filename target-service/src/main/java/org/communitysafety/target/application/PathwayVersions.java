package org.communitysafety.target.application;

import java.util.List;
import org.communitysafety.target.domain.referral.Pathway;

/** Every version of every pathway. */
public interface PathwayVersions {
    /** The newest version of each, sorted by identifier. */
    List<Pathway> current();

    void add(Pathway pathway);
}
