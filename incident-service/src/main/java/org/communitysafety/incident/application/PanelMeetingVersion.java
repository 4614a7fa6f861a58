package org.communitysafety.incident.application;

import java.time.Instant;
import java.util.List;
import org.communitysafety.vocabulary.FactVersion;
import org.communitysafety.vocabulary.RegisterId;

/**
 * One version of a panel's meeting as it came over the log.
 *
 * @param invited null is not known
 * @param receivedAt the platform's clock; null on a record somebody else wrote
 */
public record PanelMeetingVersion(
        RegisterId id,
        String agency,
        String panel,
        String at,
        FactVersion version,
        String source,
        List<String> attended,
        List<String> invited,
        Instant receivedAt,
        String submittedBy) {}
