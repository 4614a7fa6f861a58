package org.communitysafety.gateway.web.alerts;

import java.util.Optional;
import org.communitysafety.contracts.AlertChanged;
import org.communitysafety.gateway.web.Table;
import org.communitysafety.gateway.web.Wording;

/**
 * Why nobody is told of an alert.
 *
 * @param text in words
 * @param address of the alert that already says why; null for a silence
 * @param silence its identifier; null where none is the reason, or it is not known
 */
public record MutedBy(String text, String address, String silence) {
    private static final String INHIBITED_BY = "inhibited-by:";

    /** @param silences null where they are not known */
    static MutedBy of(AlertChanged alert, Silences silences, String plan) {
        if (!Silences.isSilenced(alert)) {
            String why = alert.muted().startsWith(INHIBITED_BY)
                    ? AlertsView.address(alert.muted().substring(INHIBITED_BY.length()), plan)
                    : null;
            return new MutedBy("A feed that is not whole already says why", why, null);
        }
        Optional<Silences.Silence> silence = Optional.ofNullable(silences).flatMap(all -> all.muting(alert));
        return silence.map(found -> new MutedBy(
                        "Silenced until %s by %s: %s"
                                .formatted(Wording.moment(found.endsAt()), found.author(), found.comment()),
                        null,
                        found.id()))
                .orElse(new MutedBy("Silenced", null, null));
    }

    Table.Cell cell() {
        return Table.Cell.of(text).leadingTo(address);
    }
}
