package org.communitysafety.reporting.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** Somebody who is to get e-mail, as they are set; an empty or absent list wants any alert. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RecipientRequest(String address, List<String> plans, List<String> kinds, List<String> priorities) {}
