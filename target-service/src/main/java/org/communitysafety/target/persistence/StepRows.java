package org.communitysafety.target.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.communitysafety.target.domain.referral.ReferralKey;
import org.communitysafety.target.domain.referral.StepTime;
import org.communitysafety.target.domain.referral.StepVersion;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.FactVersion;

/** Steps of referrals as rows of {@code referral_step}, both ways. */
final class StepRows {
    private static final TypeReference<Map<String, String>> ATTRIBUTES = new TypeReference<>() {};

    private final ObjectMapper mapper;

    StepRows(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** In the order of {@link ReferralStatements#KEEP}. */
    Object[] columns(List<StepVersion> steps) {
        return new Object[] {
            Column.texts(steps, step -> step.referral().agency()),
            Column.texts(steps, step -> step.referral().reference()),
            Column.texts(steps, StepVersion::eventId),
            Column.numbers(steps, step -> Columns.nanoseconds(step.version().recordedAt())),
            Column.texts(steps, step -> step.version().dataHash()),
            Column.texts(steps, step -> step.version().tokens()),
            Column.texts(steps, StepVersion::corrects),
            details(steps, StepVersion.Details::pathway),
            details(steps, StepVersion.Details::step),
            Column.of(
                    "date",
                    steps,
                    step -> step.isCancellation() ? null : step.details().at().day()),
            Column.numbers(steps, StepRows::instant),
            details(steps, StepVersion.Details::by),
            details(steps, StepVersion.Details::from),
            details(steps, StepVersion.Details::to),
            details(steps, StepVersion.Details::person),
            details(steps, StepVersion.Details::otherPerson),
            details(steps, StepVersion.Details::area),
            details(steps, StepVersion.Details::theme),
            details(steps, StepVersion.Details::reason),
            Column.of(
                    "numeric",
                    steps,
                    step -> step.isCancellation() ? null : step.details().score()),
            details(steps, details -> write(details.attributes())),
            Column.texts(steps, StepVersion::source),
            Column.texts(steps, step -> Columns.timestamp(step.receivedAt())),
            Column.texts(steps, StepVersion::submittedBy)
        };
    }

    private static Column details(List<StepVersion> steps, Function<StepVersion.Details, ?> member) {
        return Column.texts(steps, step -> step.isCancellation() ? null : member.apply(step.details()));
    }

    private static Long instant(StepVersion step) {
        return step.isCancellation() || step.details().at().instant() == null
                ? null
                : Columns.nanoseconds(step.details().at().instant());
    }

    StepVersion read(ResultSet row) throws SQLException {
        return new StepVersion(
                key(row),
                new FactVersion(
                        Columns.instantOf(row.getLong("recorded_at")),
                        row.getString("event_id"),
                        row.getString("data_hash"),
                        row.getString("tokens")),
                row.getString("corrects"),
                row.getString("pathway") == null ? null : details(row),
                row.getString("source"),
                Columns.instant(row, "received_at"),
                row.getString("submitted_by"));
    }

    static ReferralKey key(ResultSet row) throws SQLException {
        return new ReferralKey(new AgencyId(row.getString("agency")), row.getString("reference"));
    }

    private StepVersion.Details details(ResultSet row) throws SQLException {
        Long instant = Columns.number(row, "at_instant");
        return new StepVersion.Details(
                row.getString("pathway"),
                row.getString("step"),
                new StepTime(
                        row.getObject("at_day", LocalDate.class), instant == null ? null : Columns.instantOf(instant)),
                row.getString("taken_by"),
                row.getString("sent_from"),
                row.getString("sent_to"),
                row.getString("person"),
                row.getString("other_person"),
                Columns.area(row, "area"),
                row.getString("theme"),
                row.getString("reason"),
                row.getBigDecimal("score"),
                attributes(row.getString("attributes")));
    }

    private Map<String, String> attributes(String document) {
        try {
            return document == null ? Map.of() : mapper.readValue(document, ATTRIBUTES);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Map<String, String> attributes) {
        try {
            return mapper.writeValueAsString(attributes);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
