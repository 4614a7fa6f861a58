package org.communitysafety.contracts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * A meeting of a panel. One fact per agency, panel and day; the newest version holds.
 *
 * @param agency who reports it
 * @param panel the token that pathways name as theirs
 * @param at an instant or a date, as sent
 * @param attended agencies or service tokens that came
 * @param invited agencies or service tokens that were asked to come; null is not known
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PanelMet(String agency, String panel, String at, List<String> attended, List<String> invited) {}
