package org.communitysafety.incident.domain;

/** A person of a referral: the agency's own word for them, and the purpose it may be made into a token for. */
public record Person(Pseudonym pseudonym, KeyPurpose purpose) {}
