package dev.hearth.templateentities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.data.DataMap;
import dev.hearth.core.testing.LogLines;
import dev.hearth.core.testing.TestHub;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateLightTest {
    private static final DataMap A = DataMap.of("entity_id", "light.a");
    private static final String FULL = """
            template:
              light:
                name: A
                state: "{{ states('sensor.s') }}"
                turn_on: {action: test.call, data: {do: 'on', transition: "{{ transition }}"}}
                turn_off: {action: test.call, data: {do: 'off'}}
                level: "{{ states('sensor.level') }}"
                set_level: {action: test.call, data: {level: "{{ brightness }}"}}
                temperature: "{{ states('sensor.ct') }}"
                set_temperature: {action: test.call, data: {ct: "{{ color_temp }}", k: "{{ color_temp_kelvin }}"}}
                hs: "{{ states('sensor.hs') }}"
                set_hs: {action: test.call, data: {h: "{{ h }}", s: "{{ s }}"}}
                effect: "{{ states('sensor.effect') }}"
                effect_list: "{{ ['fire', 'rain'] }}"
                set_effect: {action: test.call, data: {effect: "{{ effect }}"}}
                supports_transition: "{{ states('sensor.tr') }}"
            """;

    private static TestHub home(String yaml) {
        return TemplateHome.setUp(TemplateHome.running(), yaml);
    }

    @Test
    void showsWhatItsTemplatesGive() {
        try (TestHub hub = home(FULL)) {
            hub.states().set("sensor.s", "on");
            hub.states().set("sensor.level", "200");
            hub.states().set("sensor.hs", "(120, 50)");
            hub.states().set("sensor.effect", "fire");

            DataMap shown = hub.state("light.a").attributes();
            assertEquals("on", hub.state("light.a").value());
            assertEquals(200L, shown.get("brightness"));
            assertEquals("hs", shown.text("color_mode"));
            assertEquals(List.of(120.0, 50.0), shown.get("hs_color"));
            assertEquals("fire", shown.text("effect"));
            assertEquals(List.of("fire", "rain"), shown.get("effect_list"));
            assertEquals(List.of("color_temp", "hs"), shown.get("supported_color_modes"));

            hub.states().set("sensor.ct", "370");
            assertEquals("color_temp", hub.state("light.a").attributes().text("color_mode"));
            assertEquals(2702L, hub.state("light.a").attributes().get("color_temp_kelvin"));
        }
    }

    @Test
    void whatMakesNoSenseIsLoggedAndLeftOut() {
        try (LogLines log = LogLines.of(TemplateHome.DOMAIN); TestHub hub = home(FULL)) {
            hub.states().set("sensor.s", "on");
            hub.states().set("sensor.level", "300");
            hub.states().set("sensor.hs", "(400, 50)");
            hub.states().set("sensor.ct", "20");
            hub.states().set("sensor.effect", "snow");

            DataMap shown = hub.state("light.a").attributes();
            assertNull(shown.get("brightness"));
            assertNull(shown.get("effect"));
            assertTrue(
                    log.has("the template for level of light.a gives '300', which is not a number from 0.0 to 255.0"));
            assertTrue(log.has("the template for temperature of light.a gives '20'"));
            assertTrue(log.has("the template for effect of light.a gives 'snow', which is not one of fire, rain"));
            assertTrue(log.has("which is not a hue from 0 to 360 and a saturation from 0 to 100"));
        }
    }

    @Test
    void oneScriptIsRunForWhatIsAskedFor() {
        try (TestHub hub = home(FULL)) {
            Calls calls = Calls.of(hub);
            hub.states().set("sensor.s", "on");

            hub.call("light", "turn_on", A);
            hub.call("light", "turn_on", A.with("brightness", 100));
            hub.call("light", "turn_on", A.with("brightness", 100).with("color_temp_kelvin", 2702));
            hub.call("light", "turn_on", A.with("hs_color", List.of(120, 50)));
            hub.call("light", "turn_on", A.with("effect", "rain"));
            hub.call("light", "turn_off", A);

            assertEquals(
                    List.of(
                            "{do=on, transition=transition}",
                            "{level=100}",
                            "{ct=370, k=2702}",
                            "{h=120, s=50}",
                            "{effect=rain}",
                            "{do=off}"),
                    calls.take());
            hub.states().set("sensor.tr", "True");
            hub.call("light", "turn_on", A.with("transition", 2));
            assertEquals(List.of("{do=on, transition=2}"),
                    calls.take().stream().map(each -> each.replace("2.0", "2")).toList());
        }
    }

    @Test
    void withoutTemplatesItIsWhatItWasToldLast() {
        String yaml = "template: {light: {name: A, turn_on: [], turn_off: [], set_level: [],"
                + " set_rgb: {action: test.call, data: {rgb: '{{ rgb }}', r: '{{ r }}'}}, set_temperature: []}}";
        TestHub before = home(yaml);
        Calls calls = Calls.of(before);
        before.call("light", "turn_on", A.with("brightness", 100).with("rgb_color", List.of(1, 2, 3)));

        assertEquals(List.of("{rgb=[1, 2, 3], r=1}"), calls.take());
        DataMap shown = before.state("light.a").attributes();
        assertEquals("on", before.state("light.a").value());
        assertEquals(List.of(1L, 2L, 3L), shown.get("rgb_color"));
        assertEquals(100L, shown.get("brightness"));
        before.call("light", "turn_on", A.with("color_temp_kelvin", 3000));
        assertEquals("color_temp", before.state("light.a").attributes().text("color_mode"));
        before.close();

        try (TestHub hub = TemplateHome.with(TestHub.create(before.storage(), before.loop().time().now()))) {
            TemplateHome.setUp(hub, yaml);
            assertEquals("on", hub.state("light.a").value());
            assertEquals(true, hub.state("light.a").attributes().get("assumed_state"));
        }
    }

    @Test
    void aLampThatIsOnlyTurnedOnAndOffSaysSo() {
        try (TestHub hub = home("template: {light: {name: A, turn_on: [], turn_off: []}}")) {
            assertEquals(List.of("onoff"), hub.state("light.a").attributes().get("supported_color_modes"));
        }
        try (TestHub hub = home("template: {light: {name: A, turn_on: [], turn_off: [], set_level: []}}")) {
            assertEquals(List.of("brightness"), hub.state("light.a").attributes().get("supported_color_modes"));
        }
    }

    @Test
    void theOldFormMakesTheSame() {
        try (TestHub hub = home("""
                light:
                  - platform: template
                    lights:
                      a:
                        friendly_name: Lamp
                        value_template: "{{ states('sensor.s') }}"
                        level_template: "{{ states('sensor.level') }}"
                        color_template: "{{ (30, 40) }}"
                        turn_on: {service: test.call}
                        turn_off: {service: test.call}
                        set_level: {service: test.call, data: {level: "{{ brightness }}"}}
                        set_color: {service: test.call, data: {h: "{{ h }}"}}
                        max_mireds_template: "{{ 400 }}"
                """)) {
            Calls calls = Calls.of(hub);
            hub.states().set("sensor.s", "on");
            hub.states().set("sensor.level", "20");

            hub.call("light", "turn_on", A.with("hs_color", List.of(10, 50)));

            assertEquals(List.of("{h=10}"), calls.take());
            assertEquals(20L, hub.state("light.a").attributes().get("brightness"));
            assertEquals(List.of("hs"), hub.state("light.a").attributes().get("supported_color_modes"));
        }
    }
}
