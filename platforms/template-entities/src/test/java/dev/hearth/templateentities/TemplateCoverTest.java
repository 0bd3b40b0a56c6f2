package dev.hearth.templateentities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.data.DataMap;
import dev.hearth.core.testing.LogLines;
import dev.hearth.core.testing.TestHub;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateCoverTest {
    private static final DataMap A = DataMap.of("entity_id", "cover.a");
    private static final String OPEN_CLOSE = "open_cover: {action: test.call, data: {do: open}},"
            + " close_cover: {action: test.call, data: {do: close}}";

    private static TestHub home(String yaml) {
        return TemplateHome.setUp(TemplateHome.running(), yaml);
    }

    @ParameterizedTest
    @CsvSource({
            "open, open", "True, open", "closed, closed", "False, closed", "opening, opening", "closing, closing",
            "OPEN, open", "None, unknown", "ajar, unknown"
    })
    void itsStateSaysWhetherItIsOpen(String given, String shown) {
        try (TestHub hub = home(
                "template: {cover: {name: A, state: \"{{ states('sensor.b') }}\", " + OPEN_CLOSE + "}}")) {
            hub.states().set("sensor.b", given);

            assertEquals(shown, hub.state("cover.a").value());
            assertNull(hub.state("cover.a").attributes().get("current_position"));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, closed, 0", "42.7, open, 42", "100, open, 100", "101, unknown,", "-1, unknown,", "x, unknown,"})
    void itsPositionSaysHowFar(String given, String shown, Integer position) {
        try (TestHub hub = home(
                "template: {cover: {name: A, position: \"{{ states('sensor.b') }}\", " + OPEN_CLOSE + "}}")) {
            hub.states().set("sensor.b", given);

            assertEquals(shown, hub.state("cover.a").value());
            assertEquals(
                    position == null ? null : (Object) position.longValue(),
                    hub.state("cover.a").attributes().get("current_position"));
        }
    }

    @Test
    void withBothTheStateSaysOnlyWhetherItMoves() {
        try (TestHub hub = home("template: {cover: {name: A, state: \"{{ states('sensor.s') }}\","
                + " position: \"{{ states('sensor.b') }}\", " + OPEN_CLOSE + "}}")) {
            hub.states().set("sensor.b", "30");
            hub.states().set("sensor.s", "closing");
            assertEquals("closing", hub.state("cover.a").value());
            hub.states().set("sensor.s", "closed");
            assertEquals("open", hub.state("cover.a").value());
            assertEquals(30L, hub.state("cover.a").attributes().get("current_position"));
        }
    }

    @Test
    void theOldFormMakesTheSame() {
        try (TestHub hub = home("""
                cover:
                  - platform: template
                    covers:
                      a:
                        friendly_name: Blind
                        device_class: blind
                        position_template: "{{ states('sensor.b') }}"
                        tilt_template: "{{ states('sensor.t') }}"
                        set_cover_position: {service: test.call, data: {to: "{{ position }}"}}
                        set_cover_tilt_position: {service: test.call, data: {tilt: "{{ tilt }}"}}
                        stop_cover: {service: test.call, data: {do: stop}}
                """)) {
            Calls calls = Calls.of(hub);
            hub.states().set("sensor.b", "30");
            hub.states().set("sensor.t", "10");

            hub.call("cover", "open_cover", A);
            hub.call("cover", "close_cover", A);
            hub.call("cover", "set_cover_position", A.with("position", 55));
            hub.call("cover", "stop_cover", A);
            hub.call("cover", "open_cover_tilt", A);
            hub.call("cover", "set_cover_tilt_position", A.with("tilt_position", 20));

            assertEquals(
                    List.of("{to=100}", "{to=0}", "{to=55}", "{do=stop}", "{tilt=100}", "{tilt=20}"), calls.take());
            assertEquals(
                    DataMap.builder()
                            .put("current_position", 30)
                            .put("current_tilt_position", 10)
                            .put("device_class", "blind")
                            .put("friendly_name", "Blind")
                            .put("supported_features", 255)
                            .build(),
                    hub.state("cover.a").attributes());
        }
    }

    @Test
    void withoutTemplatesItIsWhereItWasSentLastEvenAfterARestart() {
        String yaml = "template: {cover: {name: A, " + OPEN_CLOSE
                + ", set_cover_position: [], set_cover_tilt_position: []}}";
        TestHub before = home(yaml);
        Calls.of(before);
        before.call("cover", "open_cover", A);
        assertEquals(100L, before.state("cover.a").attributes().get("current_position"));
        before.call("cover", "set_cover_position", A.with("position", 40));
        before.call("cover", "set_cover_tilt_position", A.with("tilt_position", 20));
        before.close();

        try (TestHub hub = TemplateHome.with(TestHub.create(before.storage(), before.loop().time().now()))) {
            TemplateHome.setUp(hub, yaml);
            assertEquals("open", hub.state("cover.a").value());
            assertEquals(40L, hub.state("cover.a").attributes().get("current_position"));
            assertEquals(20L, hub.state("cover.a").attributes().get("current_tilt_position"));
            assertEquals(true, hub.state("cover.a").attributes().get("assumed_state"));
        }
    }

    @Test
    void needsWhatOpensAndCloses() {
        try (LogLines log = LogLines.of(TemplateHome.DOMAIN); TestHub hub = TestHub.create()) {
            hub.install(new TemplateIntegration());
            assertEquals(1, hub.problems("template: {cover: {name: A}}").size());
            List<String> problems = hub.problems("template: {cover: {name: A, open_cover: []}}");
            assertTrue(problems.getFirst().contains("'open_cover' needs 'close_cover' beside it"), problems.toString());
            assertEquals(List.of(), log.all());
        }
    }
}
