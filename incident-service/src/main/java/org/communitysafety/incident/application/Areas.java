package org.communitysafety.incident.application;

import java.util.List;

/** The look-up as far as the register needs it: which areas contain which. Every call needs a transaction around it. */
public interface Areas {
    /** Takes in areas, each replacing what was known of it; no code twice. */
    void keep(List<Placement> placements);

    /** An area and those that contain it; null where the look-up does not say. */
    record Placement(String code, String ward, String district, String partnership, String force) {}
}
