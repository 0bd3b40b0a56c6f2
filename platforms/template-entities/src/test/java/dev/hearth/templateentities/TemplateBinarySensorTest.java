package dev.hearth.templateentities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.automation.TriggerEngine;
import dev.hearth.api.data.DataMap;
import dev.hearth.core.testing.LogLines;
import dev.hearth.core.testing.TestHub;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateBinarySensorTest {
    private static final String TEMPLATE = "state: \"{{ states('sensor.b') }}\"";
    private static final String TRIGGERED = "template: {trigger: {platform: event}, binary_sensor: {name: A,"
            + " state: \"{{ trigger.value }}\"";

    private static TestHub home(String yaml) {
        return TemplateHome.setUp(TemplateHome.running(), yaml);
    }

    private static TestHub delayed(String delays) {
        TestHub hub = TemplateHome.running();
        hub.states().set("sensor.b", "off");
        return TemplateHome.setUp(hub, "template: {binary_sensor: {name: A, " + TEMPLATE + ", " + delays + "}}");
    }

    private static FakeTriggers triggersOf(TestHub hub) {
        FakeTriggers triggers = new FakeTriggers();
        hub.hub().provide(TriggerEngine.class, triggers);
        return triggers;
    }

    private static String state(TestHub hub) {
        return hub.state("binary_sensor.a").value();
    }

    @ParameterizedTest
    @CsvSource({
            "on, on", "True, on", "yes, on", "enable, on", "1, on", "0.5, on", "-1, on",
            "off, off", "False, off", "0, off", "whatever, off", "unknown, off", "None, unknown"
    })
    void aClearYesMeansOn(String given, String shown) {
        try (TestHub hub = home("template: {binary_sensor: {name: A, " + TEMPLATE + ", device_class: motion}}")) {
            hub.states().set("sensor.b", given);

            assertEquals(shown, state(hub));
            assertEquals("motion", hub.state("binary_sensor.a").attributes().get("device_class"));
        }
    }

    @Test
    void theOldFormMakesTheSame() {
        try (TestHub hub = home("""
                binary_sensor:
                  - platform: template
                    sensors:
                      a:
                        friendly_name: Door
                        device_class: door
                        value_template: "{{ states('sensor.b') }}"
                        delay_off: {minutes: 1}
                        unique_id: x
                """)) {
            hub.states().set("sensor.b", "on");
            assertEquals("on", state(hub));
            hub.states().set("sensor.b", "off");
            assertEquals("on", state(hub));
            hub.advance(Duration.ofMinutes(1));
            assertEquals("off", state(hub));
            assertEquals("Door", hub.state("binary_sensor.a").attributes().text("friendly_name"));
        }
    }

    @Test
    void waitsBeforeItTurnsOnAndOff() {
        try (TestHub hub = delayed("delay_on: 5, delay_off: {seconds: 10}")) {
            hub.advance(Duration.ofSeconds(10));
            assertEquals("off", state(hub));

            hub.states().set("sensor.b", "on");
            hub.advance(Duration.ofSeconds(4));
            assertEquals("off", state(hub));
            hub.states().set("sensor.b", "1");
            hub.advance(Duration.ofSeconds(4));
            assertEquals("off", state(hub));
            hub.advance(Duration.ofSeconds(1));
            assertEquals("on", state(hub));

            hub.states().set("sensor.b", "off");
            hub.advance(Duration.ofSeconds(9));
            hub.states().set("sensor.b", "on");
            hub.advance(Duration.ofSeconds(30));
            assertEquals("on", state(hub));
        }
    }

    @Test
    void nothingIsTakenAtOnce() {
        try (TestHub hub = delayed("delay_on: 5, delay_off: 5")) {
            hub.states().set("sensor.b", "None");

            assertEquals("unknown", state(hub));
        }
    }

    @Test
    void aDelayMayBeATemplate() {
        try (LogLines log = LogLines.of(TemplateHome.DOMAIN);
                TestHub hub = delayed("delay_on: \"{{ states('sensor.delay') }}\"")) {
            assertTrue(log.has("the template for delay_on of binary_sensor.a gives 'unknown'"));
            hub.states().set("sensor.delay", "00:00:07");
            hub.states().set("sensor.b", "on");
            hub.advance(Duration.ofSeconds(6));
            assertEquals("off", state(hub));
            hub.advance(Duration.ofSeconds(1));
            assertEquals("on", state(hub));
        }
    }

    @Test
    void aDelayMayBeMadeOfTemplates() {
        try (TestHub hub = delayed("delay_on: {seconds: \"{{ states('sensor.delay') }}\"}")) {
            hub.states().set("sensor.delay", "7");
            hub.states().set("sensor.b", "on");
            hub.advance(Duration.ofSeconds(6));
            assertEquals("off", state(hub));
            hub.advance(Duration.ofSeconds(1));
            assertEquals("on", state(hub));
        }
    }

    @Test
    void withADelayItIsAfterARestartWhatItWas() {
        String yaml = "template: {binary_sensor: {name: A, " + TEMPLATE + ", delay_off: 10}}";
        TestHub before = home(yaml);
        before.states().set("sensor.b", "on");
        before.close();

        try (TestHub hub = TemplateHome.with(TestHub.create(before.storage(), before.loop().time().now()))) {
            hub.start();
            TemplateHome.setUp(hub, yaml);
            assertEquals("on", state(hub));
            hub.advance(Duration.ofSeconds(10));
            assertEquals("off", state(hub));
        }
    }

    @Test
    void triggersAreWaitedForTooAndOneThatSaysTheSameChangesNothing() {
        try (TestHub hub = TemplateHome.running()) {
            FakeTriggers triggers = triggersOf(hub);
            TemplateHome.setUp(hub, TRIGGERED + ", delay_on: 5}}");
            triggers.happen("off");
            assertEquals("off", state(hub));

            triggers.happen("on");
            hub.advance(Duration.ofSeconds(3));
            triggers.happen("on");
            hub.advance(Duration.ofSeconds(2));
            assertEquals("on", state(hub));
        }
    }

    @Test
    void afterATriggerItTurnsOffByItself() {
        try (TestHub hub = TemplateHome.running()) {
            FakeTriggers triggers = triggersOf(hub);
            TemplateHome.setUp(hub, TRIGGERED + ", auto_off: 10}}");
            triggers.happen("on");
            hub.advance(Duration.ofSeconds(9));
            triggers.happen("on");
            hub.advance(Duration.ofSeconds(9));
            assertEquals("on", state(hub));
            hub.advance(Duration.ofSeconds(1));
            assertEquals("off", state(hub));
        }
    }

    @Test
    void whatTurnsItOffOutlivesARestart() {
        String yaml = TRIGGERED + ", auto_off: 10}}";
        TestHub before = TemplateHome.running();
        FakeTriggers triggers = triggersOf(before);
        TemplateHome.setUp(before, yaml);
        triggers.happen("on");
        before.close();

        try (TestHub hub = TemplateHome.with(TestHub.create(before.storage(), before.loop().time().now()))) {
            hub.start();
            triggersOf(hub);
            TemplateHome.setUp(hub, yaml);
            assertEquals("on", state(hub));
            hub.advance(Duration.ofSeconds(10));
            assertEquals("off", state(hub));
        }
        try (TestHub hub = TemplateHome.with(
                TestHub.create(before.storage(), before.loop().time().now().plusSeconds(11)))) {
            hub.start();
            triggersOf(hub);
            TemplateHome.setUp(hub, yaml);
            assertEquals("off", state(hub));
        }
    }

    @Test
    void whatCannotBeReachedWaitsNoMore() {
        try (TestHub hub = TemplateHome.running()) {
            FakeTriggers triggers = triggersOf(hub);
            TemplateHome.setUp(hub, TRIGGERED + ", delay_on: 5, availability: \"{{ trigger.up }}\"}}");
            triggers.happen(DataMap.of("value", "on", "up", true), null);
            triggers.happen(DataMap.of("value", "on", "up", false), null);
            assertEquals("unavailable", state(hub));
            hub.advance(Duration.ofSeconds(10));
            assertEquals("unavailable", state(hub));
        }
    }
}
