package org.communitysafety.reporting.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.communitysafety.reporting.domain.Annotation;
import org.communitysafety.vocabulary.AreaCode;

/** What people wrote beside the series; a removed annotation is kept and no longer found. */
public interface Annotations {
    void keep(Annotation annotation);

    Optional<Annotation> find(UUID id);

    /**
     * By date, then as written.
     *
     * @param indicator null for any
     * @param area null for any; otherwise what is about this area or about every area
     */
    List<Annotation> list(String indicator, AreaCode area);

    /**
     * What is about a series, by date: its own annotations, and the recording breaks of the categories that it is made of and
     * of the figure that it is the rate of.
     */
    List<Annotation> reaching(String indicator, AreaCode area);

    /** The indicators whose series a recording break of this one reaches, itself among them. */
    Set<String> reachedFrom(String indicator);

    void remove(UUID id, String by, Instant at);
}
