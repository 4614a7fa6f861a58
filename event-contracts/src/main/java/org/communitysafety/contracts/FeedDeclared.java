package org.communitysafety.contracts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;

/**
 * What an agency says it has sent for a month, from one source.
 *
 * @param counts incidents by category slug, zeros included
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FeedDeclared(String agency, String month, Map<String, Long> counts) {}
