package org.communitysafety.reporting.application;

import java.util.Optional;
import org.communitysafety.reporting.application.ToldTopics.Told;

/** Which topics were last filled. */
public interface FilledTopics {
    /** Empty where none was. */
    Optional<String> idOf(Told topic);

    void keep(Told topic, String id);
}
