package org.communitysafety.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Under which tokens the service keeps whom. */
@ApplicationScoped
public class KeptTokens {
    private final DataSource database;

    public KeptTokens(DataSource database) {
        this.database = database;
    }

    /** The keys of an agency's tokens in facts. */
    Set<String> keysOf(String agency) {
        return new TreeSet<>(texts(
                "select split_part(token, ':', 1) from (select victim as token from incident_fact where agency = ?"
                        + " union all select person from referral_step where agency = ?"
                        + " union all select other_person from referral_step where agency = ?) named"
                        + " where token <> ''",
                agency,
                agency,
                agency));
    }

    /** How many incidents name a victim by this token. */
    long facts(String token) {
        return texts("select subject from incident_fact where victim = ?", token)
                .size();
    }

    /** The first of every token that begins so and has one. */
    List<String> firsts(String beginning) {
        return texts("select first_token from same_token where starts_with(token, ?) order by token", beginning);
    }

    /** Every other token of whom this is the first or any other. */
    Set<String> linksOf(String token) {
        return new TreeSet<>(texts("select token from same_token where first_token = ? or token = ?", token, token));
    }

    /** Whether every value that changed was told. */
    boolean allIsPublished() {
        return texts("select 'change' from value_change union all select 'moved' from moved_values")
                .isEmpty();
    }

    private List<String> texts(String statement, String... parameters) {
        List<String> texts = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int at = 0; at < parameters.length; at++) {
                prepared.setString(at + 1, parameters[at]);
            }
            try (ResultSet rows = prepared.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return texts;
    }
}
