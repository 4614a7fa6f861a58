package org.communitysafety.incident.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.communitysafety.incident.application.RejectsFiles.RejectsFile;

/** The short transactions around files of refused lines. */
@ApplicationScoped
public class RejectsLedger {
    private final RejectsFiles files;
    private final RejectsConfig config;
    private final Clock clock;

    public RejectsLedger(RejectsFiles files, RejectsConfig config, Clock clock) {
        this.files = files;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    void keep(RejectsFile file, int part, byte[] content) {
        files.keep(file, part, content);
    }

    /** Empty when there is none, when its time is over, or when somebody else sent the lines. */
    @Transactional
    public Optional<RejectsFile> find(String id, String reader) {
        return files.find(id).filter(file -> file.submittedBy().equals(reader)).filter(file -> file.at()
                .isAfter(clock.instant().minus(config.keptFor())));
    }

    @Transactional
    public Optional<byte[]> part(String id, int part) {
        return files.part(id, part);
    }

    /** Of whoever sent them. */
    @Transactional
    List<String> files() {
        return files.ids();
    }

    @Transactional
    void remove(String id) {
        files.remove(id);
    }

    @Transactional
    int removeOld() {
        return files.removeBefore(clock.instant().minus(config.keptFor()), config.mostBytesTogether());
    }
}
