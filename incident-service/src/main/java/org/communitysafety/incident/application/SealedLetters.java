package org.communitysafety.incident.application;

import java.util.function.BiConsumer;
import org.communitysafety.incident.application.SetAside.Letter;

/** What was set aside from topics that persons are named on, opened. */
public interface SealedLetters {
    /**
     * Hands on every letter that its topic still holds with the content of the record, of a very large one the beginning.
     *
     * @throws IllegalStateException when the topics cannot be read
     */
    void each(BiConsumer<Letter, byte[]> taker);
}
