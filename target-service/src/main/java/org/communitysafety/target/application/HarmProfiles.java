package org.communitysafety.target.application;

import org.communitysafety.target.domain.HarmProfile;

/** Every version of every profile of a harm spot. */
public interface HarmProfiles extends Versions<HarmProfile> {}
