package org.communitysafety.incident.domain;

import java.util.List;

/**
 * A meeting of a panel.
 *
 * @param panel the token that pathways name as theirs
 * @param at an instant or a date, as sent
 * @param attended agencies and services that came, sorted
 * @param invited agencies and services that were asked to come, sorted; null is not known
 */
public record PanelMeeting(String agency, String panel, String at, List<String> attended, List<String> invited)
        implements Fact {}
