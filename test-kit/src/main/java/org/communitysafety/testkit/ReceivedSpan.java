package org.communitysafety.testkit;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A span as it came over OTLP.
 *
 * @param service who recorded it
 * @param parentId empty for the first of a trace
 * @param attributes values as text
 * @param links each as {@code traceId-spanId}
 */
public record ReceivedSpan(
        String service,
        String traceId,
        String spanId,
        String parentId,
        String name,
        Map<String, String> attributes,
        List<String> links) {

    /** As a link to it, or as the middle of a {@code traceparent}. */
    public String place() {
        return traceId + '-' + spanId;
    }

    /** @param request an {@code ExportTraceServiceRequest}, or several one after the other, which is the same */
    static List<ReceivedSpan> of(byte[] request) {
        List<ReceivedSpan> spans = new ArrayList<>();
        for (ProtobufFields resource : new ProtobufFields(request).messages(1)) {
            Map<String, String> of = resource.messages(1).stream()
                    .map(ReceivedSpan::attributes)
                    .findFirst()
                    .orElse(Map.of());
            resource.messages(2).stream()
                    .flatMap(scope -> scope.messages(2).stream())
                    .forEach(span -> spans.add(span(of.get("service.name"), span)));
        }
        return spans;
    }

    private static ReceivedSpan span(String service, ProtobufFields span) {
        List<String> links = span.messages(13).stream()
                .map(link -> id(link, 1) + '-' + id(link, 2))
                .toList();
        return new ReceivedSpan(
                service, id(span, 1), id(span, 2), id(span, 4), span.text(5), attributes(span, 9), links);
    }

    private static Map<String, String> attributes(ProtobufFields resource) {
        return attributes(resource, 1);
    }

    private static Map<String, String> attributes(ProtobufFields of, int number) {
        Map<String, String> attributes = new TreeMap<>();
        for (ProtobufFields attribute : of.messages(number)) {
            ProtobufFields value = attribute.messages(2).get(0);
            Long whole = value.number(3);
            attributes.put(attribute.text(1), whole == null ? value.text(1) : whole.toString());
        }
        return attributes;
    }

    private static String id(ProtobufFields of, int number) {
        return HexFormat.of().formatHex(of.bytes(number));
    }
}
