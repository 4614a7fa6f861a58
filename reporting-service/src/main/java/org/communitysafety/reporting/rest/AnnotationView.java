package org.communitysafety.reporting.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.communitysafety.reporting.domain.Annotation;

/** An annotation as it stands; {@code area} is null where it is about every area. */
public record AnnotationView(
        UUID id,
        String indicator,
        String area,
        LocalDate on,
        String kind,
        String title,
        String author,
        Instant createdAt) {
    static AnnotationView of(Annotation annotation) {
        return new AnnotationView(
                annotation.id(),
                annotation.indicator(),
                annotation.area() == null ? null : annotation.area().value(),
                annotation.on(),
                annotation.kind().token(),
                annotation.title(),
                annotation.author(),
                annotation.createdAt());
    }
}
