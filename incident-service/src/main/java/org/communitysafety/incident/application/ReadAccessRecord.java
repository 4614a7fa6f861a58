package org.communitysafety.incident.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.communitysafety.incident.application.AccessRecord.Selection;
import org.communitysafety.vocabulary.access.ChainedEntry;

/** For those who look up who did what. */
@ApplicationScoped
public class ReadAccessRecord {
    private final AccessRecord record;

    public ReadAccessRecord(AccessRecord record) {
        this.record = record;
    }

    @Transactional
    public List<ChainedEntry> list(Selection selection, long after, int limit) {
        return record.list(selection, after, limit);
    }
}
