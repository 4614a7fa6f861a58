package org.communitysafety.vocabulary;

/**
 * The colour of a status, as in the RAG key of the Nottinghamshire Police and Crime delivery plan.
 * {@link #AMBER} belongs to running periods only; {@link #WHITE} always comes with a {@link WhiteReason}.
 */
public enum Rag {
    GREEN,
    AMBER,
    RED,
    WHITE
}
