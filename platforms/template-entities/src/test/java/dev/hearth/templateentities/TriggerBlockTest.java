package dev.hearth.templateentities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.Context;
import dev.hearth.api.automation.ConditionEngine;
import dev.hearth.api.automation.TriggerEngine;
import dev.hearth.api.data.DataMap;
import dev.hearth.core.testing.LogLines;
import dev.hearth.core.testing.TestHub;
import java.util.List;
import org.junit.jupiter.api.Test;

class TriggerBlockTest {
    private static final String BLOCK = """
            template:
              - unique_id: block
                trigger: {platform: event, event_type: x}
                sensor:
                  name: A
                  unique_id: a
                  state: "{{ trigger.value }}"
                  icon: "mdi:{{ trigger.value }}"
                  attributes: {old: "{{ this.state }}", fixed: 7}
              - sensor: {name: Other, state: 5}
            """;

    private static FakeTriggers triggersOf(TestHub hub) {
        FakeTriggers triggers = new FakeTriggers();
        hub.hub().provide(TriggerEngine.class, triggers);
        return triggers;
    }

    @Test
    void entitiesChangeAtTriggersOnly() {
        try (TestHub hub = TemplateHome.starting()) {
            FakeTriggers triggers = triggersOf(hub);
            TemplateHome.setUp(hub, BLOCK);
            assertEquals(List.of(), triggers.attached());
            hub.start();
            assertEquals(List.of("{platform=event, event_type=x}"), triggers.attached());
            assertEquals("unknown", hub.state("sensor.a").value());
            Context cause = hub.hub().newContext(null, null);

            triggers.happen(DataMap.of("value", 20), cause);

            assertEquals("20", hub.state("sensor.a").value());
            assertEquals(
                    DataMap.of("old", "unknown", "fixed", 7, "icon", "mdi:20").with("friendly_name", "A"),
                    hub.state("sensor.a").attributes());
            assertEquals(cause.id(), hub.state("sensor.a").context().id());
            assertEquals(
                    "block-a", hub.hub().registries().entities().find("sensor.a").uniqueId());
        }
    }

    @Test
    void afterARestartTheyAreWhatTheyWere() {
        TestHub before = TemplateHome.running();
        FakeTriggers triggers = triggersOf(before);
        TemplateHome.setUp(before, BLOCK);
        triggers.happen(20);
        before.close();

        try (TestHub hub = TemplateHome.with(TestHub.create(before.storage(), before.loop().time().now()))) {
            triggersOf(hub);
            TemplateHome.setUp(hub, BLOCK);
            hub.start();

            assertEquals("20", hub.state("sensor.a").value());
            assertEquals("mdi:20", hub.state("sensor.a").attributes().get("icon"));
            assertEquals("unknown", hub.state("sensor.a").attributes().get("old"));
        }
    }

    @Test
    void withoutWhoHearsTriggersTheBlockIsUnavailableAndTheOthersGoOn() {
        try (LogLines log = LogLines.of(TemplateHome.DOMAIN); TestHub hub = TemplateHome.running()) {
            TemplateHome.setUp(hub, BLOCK);

            assertEquals("unavailable", hub.state("sensor.a").value());
            assertEquals("5", hub.state("sensor.other").value());
            assertTrue(
                    log.has("configuration.yaml:3:14: the entities of this block of 'template:' are unavailable: hearing"
                            + " triggers needs an integration that does, and none is installed"),
                    log.all().toString());
        }
    }

    @Test
    void conditionsAreCheckedAndActionsRunBeforeTheEntitiesAreEvaluated() {
        try (LogLines log = LogLines.of(TemplateHome.DOMAIN); TestHub hub = TemplateHome.running()) {
            FakeTriggers triggers = triggersOf(hub);
            Calls calls = Calls.of(hub);
            hub.hub().provide(
                    ConditionEngine.class,
                    (view, written) -> variables -> "20".equals(String.valueOf(variables.get("twice"))));
            TemplateHome.setUp(hub, """
                    template:
                      - triggers: [{trigger: event}]
                        variables: {twice: "{{ trigger.value }}"}
                        conditions: ["{{ twice }}"]
                        actions: [{action: test.call, data: {n: "{{ twice }}"}}]
                        sensor: {name: A, state: "{{ twice }}"}
                    """);

            triggers.happen(10);
            assertEquals(List.of(), calls.take());
            assertEquals("unknown", hub.state("sensor.a").value());

            triggers.happen(20);
            assertEquals(List.of("{n=20}"), calls.take());
            assertEquals("20", hub.state("sensor.a").value());
            assertEquals(List.of(), log.all());
        }
    }

    @Test
    void actionsThatFailLeaveTheEntitiesAsTheyAre() {
        try (LogLines log = LogLines.of(TemplateHome.DOMAIN); TestHub hub = TemplateHome.running()) {
            FakeTriggers triggers = triggersOf(hub);
            TemplateHome.setUp(hub, """
                    template:
                      - trigger: {trigger: event}
                        action: {action: no.such}
                        sensor: {name: A, state: "{{ trigger.value }}"}
                    """);

            triggers.happen(20);
            hub.runUntilIdle();

            assertEquals("unknown", hub.state("sensor.a").value());
            assertTrue(log.has("the actions of the block at configuration.yaml:2:14 fail"), log.all().toString());
        }
    }

    @Test
    void aStateThatFailsIsUnavailableUntilTheNextTrigger() {
        try (TestHub hub = TemplateHome.running()) {
            FakeTriggers triggers = triggersOf(hub);
            TemplateHome.setUp(
                    hub, "template: {trigger: {trigger: x}, sensor: {name: A, state: \"{{ fail('sensor.b') }}\"}}");

            triggers.happen(1);
            assertEquals("unavailable", hub.state("sensor.a").value());
            hub.states().set("sensor.b", "fine");
            triggers.happen(1);
            assertEquals("fine", hub.state("sensor.a").value());
        }
    }
}
