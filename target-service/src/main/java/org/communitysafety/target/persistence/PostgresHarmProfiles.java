package org.communitysafety.target.persistence;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import org.communitysafety.target.application.HarmProfiles;
import org.communitysafety.target.domain.HarmProfile;

/** Profiles as documents: one is read and replaced whole. */
@Singleton
public class PostgresHarmProfiles extends VersionedDocuments<HarmProfile> implements HarmProfiles {
    public PostgresHarmProfiles(Sql sql, ObjectMapper mapper) {
        super(sql, mapper, "harm_profile", HarmProfile.class);
    }
}
