package org.communitysafety.contracts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A partner agency.
 *
 * @param kind police, council, fire, health, probation, housing, charity or partnership
 * @param area the agency's own area: a police force's is its force
 * @param version counts from 1
 * @param from the date from which this version holds, ISO 8601
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AgencyRegistered(String agency, String name, String kind, String area, int version, String from) {}
