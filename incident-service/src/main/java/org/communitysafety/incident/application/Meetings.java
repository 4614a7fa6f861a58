package org.communitysafety.incident.application;

import java.util.List;
import java.util.Optional;
import org.communitysafety.vocabulary.RegisterId;

/** The newest version of every panel meeting. */
public interface Meetings {
    /**
     * Keeps each version that is newer than the one stored under its identifier. Needs a transaction around it.
     *
     * @param versions no identifier twice
     */
    void keep(List<PanelMeetingVersion> versions);

    Optional<PanelMeetingVersion> find(RegisterId id);
}
