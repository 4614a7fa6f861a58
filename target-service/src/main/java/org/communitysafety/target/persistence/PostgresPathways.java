package org.communitysafety.target.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.communitysafety.target.application.PathwayVersions;
import org.communitysafety.target.domain.referral.Pathway;

/** Pathways as documents: one is read and replaced whole. */
@ApplicationScoped
public class PostgresPathways implements PathwayVersions {
    private static final String PURPOSES =
            """
            select distinct pathway, purpose
              from pathway,
                   unnest(array[document ->> 'purpose', document #>> '{linkage,purpose}']) as purpose
             where purpose is not null
             order by pathway, purpose
            """;

    private final Sql sql;
    private final ObjectMapper mapper;

    public PostgresPathways(Sql sql, ObjectMapper mapper) {
        this.sql = sql;
        this.mapper = mapper;
    }

    @Override
    public List<Pathway> current() {
        return sql.query(
                "select distinct on (pathway) document from pathway order by pathway, version desc",
                row -> read(row.getString(1)));
    }

    @Override
    public Map<String, List<String>> purposes() {
        return sql.query(PURPOSES, row -> Map.entry(row.getString("pathway"), row.getString("purpose"))).stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    @Override
    public void add(Pathway pathway) {
        sql.update(
                "insert into pathway (pathway, version, valid_from, document) values (?, ?, ?, ?::jsonb)",
                pathway.pathway(),
                pathway.version(),
                LocalDate.parse(pathway.from()),
                write(pathway));
    }

    private Pathway read(String document) {
        try {
            return mapper.readValue(document, Pathway.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Pathway pathway) {
        try {
            return mapper.writeValueAsString(pathway);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
