package org.communitysafety.reporting.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.communitysafety.reporting.domain.delivery.Message;
import org.communitysafety.reporting.domain.delivery.Notice;

/**
 * A message in the shape of Alertmanager's webhook, version 4, which many receivers read already. The same message is
 * written the same way each time.
 *
 * @param truncatedAlerts how many alerts of the group are left out
 */
record AlertmanagerBody(
        String version,
        String groupKey,
        int truncatedAlerts,
        String status,
        String receiver,
        Map<String, String> groupLabels,
        Map<String, String> commonLabels,
        Map<String, String> commonAnnotations,
        String externalURL,
        @JsonProperty("notification_reason") String notificationReason,
        List<AlertBody> alerts) {
    static final int MOST_ALERTS = 100;

    /** What Go writes for a time that is not known yet; receivers of Alertmanager's messages expect it. */
    private static final String NOT_ENDED = "0001-01-01T00:00:00Z";

    private static final int FINGERPRINT_BYTES = 8;

    /** @param fingerprint names what the alert is about: the same again when it is raised again */
    record AlertBody(
            String status,
            Map<String, String> labels,
            Map<String, String> annotations,
            String startsAt,
            String endsAt,
            String generatorURL,
            String fingerprint) {}

    static AlertmanagerBody of(Message message, URI platform) {
        List<AlertBody> alerts = message.notices().stream()
                .limit(MOST_ALERTS)
                .map(notice -> alert(notice, platform))
                .toList();
        return new AlertmanagerBody(
                "4",
                message.groupKey(),
                message.notices().size() - alerts.size(),
                status(message.firing()),
                message.to().id(),
                message.groupLabels(),
                common(alerts.stream().map(AlertBody::labels).toList()),
                common(alerts.stream().map(AlertBody::annotations).toList()),
                platform.toString(),
                message.reason().words(),
                alerts);
    }

    private static AlertBody alert(Notice notice, URI platform) {
        Map<String, String> annotations = new TreeMap<>();
        notice.figures().forEach((name, figure) -> annotations.put("evidence_" + name, figure));
        annotations.put("summary", notice.summary());
        annotations.put("state", notice.state().name());
        annotations.put("alert_id", notice.alert().toString());
        return new AlertBody(
                status(notice.open()),
                notice.labels(),
                annotations,
                notice.startsAt().toString(),
                notice.open() ? NOT_ENDED : notice.since().toString(),
                platform + "/api/v1/alerts/" + notice.alert(),
                fingerprint(notice.labels()));
    }

    private static String status(boolean open) {
        return open ? "firing" : "resolved";
    }

    private static Map<String, String> common(List<Map<String, String>> all) {
        Map<String, String> common = new TreeMap<>(all.get(0));
        all.forEach(one -> common.entrySet().retainAll(one.entrySet()));
        return common;
    }

    private static String fingerprint(Map<String, String> labels) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(Message.keyOf(labels).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
