package org.communitysafety.target.application;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.communitysafety.target.domain.Declaration;
import org.communitysafety.vocabulary.FeedContent;

/** What agencies say they have sent. */
public interface Declarations {
    /** Keeps each that is newer than the one stored. @return the keys that say something else now */
    Set<Declaration.Key> keep(Collection<Declaration> declarations);

    /** The sum over all sources of an agency's month; what nobody declares is left out. */
    Map<FeedContent, Long> declared(FeedCells.Month month);
}
