package org.communitysafety.vocabulary;

/**
 * The colour of a status, as in the RAG key of the Nottinghamshire Police and Crime delivery plan.
 * From figures, {@link #AMBER} belongs to running periods only; of a deliverable people may report it for any quarter.
 * {@link #WHITE} always comes with a {@link WhiteReason}.
 */
public enum Rag {
    GREEN,
    AMBER,
    RED,
    WHITE
}
