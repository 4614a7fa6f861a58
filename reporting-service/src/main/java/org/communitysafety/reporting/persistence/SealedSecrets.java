package org.communitysafety.reporting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.communitysafety.kit.security.Keyring;
import org.communitysafety.kit.security.Sealed;
import org.communitysafety.reporting.domain.delivery.Secrets;
import org.communitysafety.reporting.domain.delivery.SigningSecret;

/** The secrets of webhooks, which leave this class for the database only sealed. */
@ApplicationScoped
class SealedSecrets {
    private static final String PURPOSE = "webhook-secrets";
    private static final String READ =
            """
            select key_id, sealed, since, until from webhook_secret where webhook = ? order by place
            """;
    private static final String KEEP =
            """
            insert into webhook_secret (webhook, place, key_id, sealed, since, until) values (?, ?, ?, ?, ?, ?)
            """;

    private final Database database;
    private final Keyring keyring;

    SealedSecrets(Database database, Keyring keyring) {
        this.database = database;
        this.keyring = keyring;
    }

    Optional<Secrets> of(String webhook) {
        List<SigningSecret> secrets = database.query(READ, statement -> statement.setString(1, webhook), this::secret);
        return secrets.isEmpty() ? Optional.empty() : Optional.of(new Secrets(secrets));
    }

    void keep(String webhook, Secrets secrets) {
        remove(webhook);
        for (int place = 0; place < secrets.newestFirst().size(); place++) {
            keep(webhook, place, secrets.newestFirst().get(place));
        }
    }

    void remove(String webhook) {
        database.update("delete from webhook_secret where webhook = ?", statement -> statement.setString(1, webhook));
    }

    private void keep(String webhook, int place, SigningSecret secret) {
        Sealed sealed = keyring.seal(PURPOSE, secret.key());
        database.update(KEEP, statement -> {
            statement.setString(1, webhook);
            statement.setInt(2, place);
            statement.setString(3, sealed.keyId());
            statement.setBytes(4, sealed.bytes());
            statement.setObject(5, DeliveryColumns.time(secret.since()));
            statement.setObject(6, DeliveryColumns.time(secret.until()));
        });
    }

    private SigningSecret secret(ResultSet row) throws SQLException {
        byte[] key = keyring.open(PURPOSE, new Sealed(row.getString("key_id"), row.getBytes("sealed")));
        return new SigningSecret(key, DeliveryColumns.time(row, "since"), DeliveryColumns.time(row, "until"));
    }
}
