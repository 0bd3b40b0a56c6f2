package dev.hearth.templateentities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.service.ServiceException;
import dev.hearth.core.testing.LogLines;
import dev.hearth.core.testing.TestHub;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fans, locks, numbers, selects and buttons. */
class TemplateControlsTest {
    private static final String FAN = """
            turn_on: {action: test.call, data: {on: "{{ percentage }}", mode: "{{ preset_mode }}"}}
            turn_off: {action: test.call, data: {do: 'off'}}
            set_percentage: {action: test.call, data: {p: "{{ percentage }}"}}
            set_preset_mode: {action: test.call, data: {m: "{{ preset_mode }}"}}
            set_oscillating: {action: test.call, data: {o: "{{ oscillating }}"}}
            set_direction: {action: test.call, data: {d: "{{ direction }}"}}
            preset_modes: [auto, smart]
            speed_count: 4
            """;

    private static TestHub home(String yaml) {
        return TemplateHome.setUp(TemplateHome.running(), yaml);
    }

    private static String indented(String yaml, int by) {
        return yaml.indent(by);
    }

    @Test
    void aFanShowsWhatItsTemplatesGiveAndRunsItsScripts() {
        try (TestHub hub = home("template:\n  fan:\n    name: A\n    state: \"{{ states('sensor.s') }}\"\n"
                + "    percentage: \"{{ states('sensor.p') }}\"\n    preset_mode: \"{{ states('sensor.m') }}\"\n"
                + "    oscillating: \"{{ states('sensor.o') }}\"\n    direction: \"{{ states('sensor.d') }}\"\n"
                + indented(FAN, 4))) {
            Calls calls = Calls.of(hub);
            DataMap a = DataMap.of("entity_id", "fan.a");
            hub.states().set("sensor.s", "on");
            hub.states().set("sensor.p", "50");
            hub.states().set("sensor.m", "smart");
            hub.states().set("sensor.o", "True");
            hub.states().set("sensor.d", "reverse");

            assertEquals("on", hub.state("fan.a").value());
            assertEquals(
                    DataMap.builder()
                            .put("preset_modes", List.of("auto", "smart"))
                            .put("direction", "reverse")
                            .put("oscillating", true)
                            .put("percentage", 50)
                            .put("percentage_step", 25.0)
                            .put("preset_mode", "smart")
                            .put("friendly_name", "A")
                            .put("supported_features", 63)
                            .build(),
                    hub.state("fan.a").attributes());

            hub.call("fan", "turn_on", a.with("percentage", 75));
            hub.call("fan", "set_preset_mode", a.with("preset_mode", "auto"));
            hub.call("fan", "oscillate", a.with("oscillating", false));
            hub.call("fan", "set_direction", a.with("direction", "forward"));
            hub.call("fan", "turn_off", a);

            assertEquals(
                    List.of("{on=75, mode=null}", "{p=75}", "{m=auto}", "{o=false}", "{d=forward}", "{do=off}"),
                    calls.take());
            assertEquals(50L, hub.state("fan.a").attributes().get("percentage"));
        }
    }

    @Test
    void aFanWithoutTemplatesIsWhatItWasToldLast() {
        String yaml = "template:\n  fan:\n    name: A\n" + indented(FAN, 4);
        TestHub before = home(yaml);
        Calls.of(before);
        DataMap a = DataMap.of("entity_id", "fan.a");
        before.call("fan", "turn_on", a.with("percentage", 75));
        before.call("fan", "set_direction", a.with("direction", "forward"));
        assertEquals(75L, before.state("fan.a").attributes().get("percentage"));
        before.close();

        try (TestHub hub = TemplateHome.with(TestHub.create(before.storage(), before.loop().time().now()))) {
            Calls.of(hub);
            TemplateHome.setUp(hub, yaml);
            assertEquals("on", hub.state("fan.a").value());
            assertEquals(75L, hub.state("fan.a").attributes().get("percentage"));
            assertEquals("forward", hub.state("fan.a").attributes().get("direction"));
            hub.call("fan", "set_percentage", a.with("percentage", 0));
            assertEquals("off", hub.state("fan.a").value());
        }
    }

    @Test
    void anOldFanIsTheSame() {
        try (TestHub hub = home("fan:\n  - platform: template\n    fans:\n      a:\n        friendly_name: Fan\n"
                + "        value_template: \"{{ states('sensor.s') }}\"\n"
                + "        percentage_template: \"{{ states('sensor.p') }}\"\n"
                + indented(FAN, 8))) {
            hub.states().set("sensor.s", "on");
            hub.states().set("sensor.p", "20");
            assertEquals("on", hub.state("fan.a").value());
            assertEquals(20L, hub.state("fan.a").attributes().get("percentage"));
            assertEquals("Fan", hub.state("fan.a").attributes().text("friendly_name"));
        }
    }

    @ParameterizedTest
    @CsvSource({
            "locked, locked", "True, locked", "on, locked", "1, locked", "unlocked, unlocked", "off, unlocked",
            "jammed, jammed", "Locking, locking", "unlocking, unlocking", "open, open", "opening, opening",
            "ajar, unknown", "None, unknown"
    })
    void aLockSaysWhetherItIsLocked(String given, String shown) {
        try (TestHub hub = home(
                "template: {lock: {name: A, state: \"{{ states('sensor.b') }}\", lock: [], unlock: []}}")) {
            hub.states().set("sensor.b", given);

            assertEquals(shown, hub.state("lock.a").value());
        }
    }

    @Test
    void anOldLockPassesItsCodeOnAndRefusesOthers() {
        try (TestHub hub = home("""
                lock:
                  - platform: template
                    name: Front
                    value_template: "{{ states('sensor.b') }}"
                    code_format_template: "{{ states('sensor.format') }}"
                    lock: {service: test.call, data: {code: "{{ code }}"}}
                    unlock: {service: test.call, data: {open: "{{ code }}"}}
                    optimistic: true
                """)) {
            Calls calls = Calls.of(hub);
            DataMap front = DataMap.of("entity_id", "lock.front");
            hub.states().set("sensor.format", "^\\d{4}$");
            hub.states().set("sensor.b", "locked");

            hub.call("lock", "unlock", front.with("code", "1234"));

            assertEquals(List.of("{open=1234}"), calls.take());
            assertEquals("unlocked", hub.state("lock.front").value());
            assertEquals(true, hub.state("lock.front").attributes().get("assumed_state"));
            assertThrows(ServiceException.class, () -> hub.call("lock", "lock", front.with("code", "12")));
        }
    }

    @Test
    void aLockWhoseFormOfCodesIsNotKnownCannotBeOperated() {
        try (TestHub hub = home(
                "template: {lock: {name: A, lock: [], unlock: [], code_format: \"{{ fail('sensor.b') }}\"}}")) {
            ServiceException refused = assertThrows(
                    ServiceException.class, () -> hub.call("lock", "lock", DataMap.of("entity_id", "lock.a")));
            assertTrue(String.valueOf(refused.getMessage()).contains("it is unknown"), refused.getMessage());
        }
    }

    @Test
    void aNumberHasItsLimitsFromTemplates() {
        try (LogLines log = LogLines.of(TemplateHome.DOMAIN); TestHub hub = home("""
                template:
                  number:
                    name: A
                    state: "{{ states('sensor.b') }}"
                    min: "{{ states('sensor.min') }}"
                    max: 50
                    step: 0.5
                    unit_of_measurement: W
                    set_value: {action: test.call, data: {n: "{{ value }}"}}
                """)) {
            Calls calls = Calls.of(hub);
            hub.states().set("sensor.b", "20");
            hub.states().set("sensor.min", "5");

            assertEquals("20.0", hub.state("number.a").value());
            DataMap shown = hub.state("number.a").attributes();
            assertEquals(5.0, shown.get("min"));
            assertEquals(50.0, shown.get("max"));
            assertEquals(0.5, shown.get("step"));

            hub.call("number", "set_value", DataMap.of("entity_id", "number.a", "value", 30));
            assertEquals(List.of("{n=30.0}"), calls.take());
            assertEquals("20.0", hub.state("number.a").value());
            hub.states().set("sensor.b", "much");
            assertEquals("unknown", hub.state("number.a").value());
            assertTrue(log.has("the template for state of number.a gives 'much', which is not a number"));
        }
    }

    @Test
    void aSelectOffersWhatItsTemplateLists() {
        try (TestHub hub = home("""
                template:
                  - select:
                      name: A
                      state: "{{ states('sensor.b') }}"
                      options: "{{ ['low', 'high'] }}"
                      select_option: {action: test.call, data: {o: "{{ option }}"}}
                  - select: {name: B, options: "{{ [1, 2] }}", select_option: []}
                """)) {
            Calls calls = Calls.of(hub);
            hub.states().set("sensor.b", "low");
            assertEquals("low", hub.state("select.a").value());
            assertEquals(List.of("low", "high"), hub.state("select.a").attributes().get("options"));

            hub.call("select", "select_option", DataMap.of("entity_id", "select.a", "option", "high"));
            assertEquals(List.of("{o=high}"), calls.take());
            assertEquals("low", hub.state("select.a").value());
            hub.states().set("sensor.b", "middle");
            assertEquals("unknown", hub.state("select.a").value());

            hub.call("select", "select_option", DataMap.of("entity_id", "select.b", "option", "2"));
            assertEquals("2", hub.state("select.b").value());
        }
    }

    @Test
    void aButtonRunsItsScript() {
        try (TestHub hub = home("""
                template:
                  button:
                    name: A
                    press: {action: test.call, data: {me: "{{ this.entity_id }}"}}
                    device_class: restart
                    availability: "{{ states('sensor.b') }}"
                """)) {
            Calls calls = Calls.of(hub);
            assertEquals("unavailable", hub.state("button.a").value());
            hub.states().set("sensor.b", "on");
            assertEquals("unknown", hub.state("button.a").value());

            hub.call("button", "press", DataMap.of("entity_id", "button.a"));

            assertEquals(List.of("{me=button.a}"), calls.take());
            assertEquals("2026-01-01T00:00:00+00:00", hub.state("button.a").value());
            assertNull(hub.state("button.a").attributes().get("assumed_state"));
        }
    }
}
