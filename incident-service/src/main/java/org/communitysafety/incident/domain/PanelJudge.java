package org.communitysafety.incident.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.communitysafety.vocabulary.PartnershipTime;

/** Judges the data of panel meetings. */
final class PanelJudge {
    private static final int DATE_LENGTH = "2019-02-11".length();

    private final TimeRule times;
    private final Standard standard;

    PanelJudge(TimeRule times, Standard standard) {
        this.times = times;
        this.standard = standard;
    }

    AcceptedEvent met(Envelope envelope, String agency, Fields data) {
        String panel = panel(data);
        String at = times.dateOrInstant(data, "at");
        if (!data.has("attended")) {
            data.fault("attended", FaultCode.MISSING_FIELD, "a JSON array of who came; empty when nobody did");
        }
        List<String> attended = PartyRule.list(data, "attended");
        List<String> invited = PartyRule.list(data, "invited");
        String subject = panel + '|' + (at == null ? null : day(at));
        return envelope.accepted(subject, new PanelMeeting(agency, panel, at, attended, invited));
    }

    private String panel(Fields data) {
        String sent = data.requiredText("panel", form(standard));
        if (sent == null) {
            return null;
        }
        Optional<String> panel = panelOf(sent, standard);
        if (panel.isEmpty()) {
            data.fault("panel", FaultCode.UNKNOWN_PANEL, form(standard));
        }
        return panel.orElse(null);
    }

    /** A pathway stands for its panel. */
    static Optional<String> panelOf(String sent, Standard standard) {
        if (standard.pathways().values().stream().anyMatch(pathway -> sent.equals(pathway.panel()))) {
            return Optional.of(sent);
        }
        return Optional.ofNullable(standard.pathways().get(sent)).map(Pathway::panel);
    }

    static String form(Standard standard) {
        return standard.pathways().values().stream()
                .map(Pathway::panel)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", ", "a panel, or a pathway that has one: ", ""));
    }

    private static String day(String at) {
        return at.length() == DATE_LENGTH
                ? at
                : PartnershipTime.dateOf(java.time.OffsetDateTime.parse(at).toInstant())
                        .toString();
    }
}
