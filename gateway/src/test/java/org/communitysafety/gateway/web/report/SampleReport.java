package org.communitysafety.gateway.web.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.communitysafety.gateway.stream.SampleEvents;

/** A frozen report of the sample plan, as reporting-service answers it. */
public final class SampleReport {
    public static final String ID = "6f1c2a0e-6d1f-3c59-9a42-0a6d6b1f5e11";
    static final String HOSTILE = "=Patrols <script>alert(1)</script> & \"more\"\nA second line: \u00A3 \u2212 \u2026";

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private SampleReport() {}

    static ReportView view() {
        return view(json("a-plan", 1, HOSTILE));
    }

    static ReportView view(ObjectNode json) {
        try {
            return ReportView.of(MAPPER.treeToValue(json, BoardReport.class));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param times how often it has each of the plan's five measures
     * @param text what is said of each first one, in two versions
     */
    public static ObjectNode json(String plan, int times, String text) {
        ObjectNode report = MAPPER.createObjectNode();
        report.put("id", ID).put("plan", plan).put("title", "Board of June 2021 <b>");
        report.put("meetingOn", "2021-06-14").put("asOf", "2021-03-31").put("knownAt", "2021-06-01T09:00:00Z");
        report.put("frozenAt", "2021-06-01T09:00:00Z")
                .put("frozenBy", "an-analyst")
                .putNull("closedAt");
        report.put("sha256", "0".repeat(64)).put("measures", 5 * times).put("commented", 1);
        ObjectNode scorecard = report.putObject("scorecard");
        scorecard
                .put("title", "Testville Plan 2021-2024")
                .put("areaName", "Testville")
                .put("area", "E06999001");
        scorecard.put("fictional", true);
        ArrayNode items = scorecard.putArray("items");
        ArrayNode commentary = report.putArray("commentary");
        for (int time = 0; time < times; time++) {
            for (var item : SampleEvents.items()) {
                items.add(item);
                ObjectNode said = commentary.addObject();
                said.put("measure", item.get("measure").asText() + (time == 0 ? "" : "-" + time));
                say(said.putArray("versions"), items.size() == 1 || times > 1, text);
            }
        }
        return report;
    }

    private static void say(ArrayNode versions, boolean something, String text) {
        if (something) {
            versions.addObject()
                    .put("version", 2)
                    .put("text", text)
                    .put("author", "a-director")
                    .put("writtenAt", "2021-06-03T10:00:00Z");
            versions.addObject()
                    .put("version", 1)
                    .put("text", "What was said first")
                    .put("author", "an-analyst")
                    .put("writtenAt", "2021-06-02T10:00:00Z");
        }
    }

    /** The page that is printed, as the gateway makes it. */
    static String page(ReportView report) {
        Engine engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .build();
        try (InputStream in = SampleReport.class.getResourceAsStream("/templates/report/document.html")) {
            String template = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return engine.parse(template, Variant.forContentType(Variant.TEXT_HTML))
                    .render(Map.of("report", report));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Figures that have to stand in whatever is made of it. */
    static List<String> figures() {
        return List.of("26,009", "17.0%", "20,680", "Not collected", "19.5%", "+5,840 (+39.4%)", "2020/21");
    }
}
