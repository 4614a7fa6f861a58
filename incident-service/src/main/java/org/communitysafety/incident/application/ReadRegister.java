package org.communitysafety.incident.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.communitysafety.vocabulary.RegisterId;

/** Answers what is known: incidents and imports. */
@ApplicationScoped
public class ReadRegister {
    private final Register register;
    private final Imports imports;
    private final Reference reference;

    public ReadRegister(Register register, Imports imports, Reference reference) {
        this.register = register;
        this.imports = imports;
        this.reference = reference;
    }

    /** What to list; null members do not restrict. Months are inclusive. */
    public record Filter(String agency, String category, String area, YearMonth from, YearMonth to) {}

    @Transactional
    public Optional<RegisterVersion> incident(RegisterId id) {
        return register.find(id);
    }

    @Transactional
    public List<RegisterVersion> incidents(Filter filter, Register.Cursor after, int limit) {
        return register.list(new Register.Query(
                filter.agency(),
                filter.category(),
                filter.area(),
                filter.from(),
                filter.to(),
                after,
                limit,
                reference.agencyAreas()));
    }

    /** By name. @param agency null lists those of any */
    @Transactional
    public List<Imports.HeldImport> imports(String agency, String afterSource, int limit) {
        return imports.held(agency, afterSource, limit);
    }

    /** The newest first. @param agency null lists those of any */
    @Transactional
    public List<Imports.HeldImport> newestImports(String agency, Imports.Cursor before, int limit) {
        return imports.newest(agency, before, limit);
    }
}
