package org.communitysafety.incident.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.communitysafety.incident.application.SetAside.Cursor;
import org.communitysafety.incident.application.SetAside.Decision;
import org.communitysafety.incident.application.SetAside.Letter;
import org.communitysafety.incident.application.SetAside.State;

/** Reads and decides letters, a transaction each: none is held while Kafka is waited for. */
@ApplicationScoped
public class StoredLetters {
    private final SetAside setAside;

    public StoredLetters(SetAside setAside) {
        this.setAside = setAside;
    }

    @Transactional
    public List<Letter> list(State state, Cursor after, int limit) {
        return setAside.list(state, after, limit);
    }

    @Transactional
    public Optional<Letter> find(String id) {
        return setAside.find(id);
    }

    /** Of a letter that need not be listed yet. */
    @Transactional
    public boolean decide(Letter letter, State state, Decision decision) {
        setAside.keep(List.of(letter));
        return setAside.decide(letter.id(), state, decision);
    }

    @Transactional
    public boolean decide(String id, State state, Decision decision) {
        return setAside.decide(id, state, decision);
    }
}
