package org.communitysafety.incident.rest.formats;

import java.util.Optional;
import org.communitysafety.incident.application.RejectsForm;
import org.communitysafety.incident.application.Submissions;

/** The events of a body that was received whole, with what it occupies meanwhile. */
public interface SpooledEvents extends Submissions, AutoCloseable {
    /** What a file of its refused events looks like, when its format alone does not say. */
    Optional<RejectsForm> rejectsForm();

    @Override
    void close();
}
