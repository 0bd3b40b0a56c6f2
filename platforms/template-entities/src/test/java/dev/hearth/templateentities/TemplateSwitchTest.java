package dev.hearth.templateentities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.Context;
import dev.hearth.api.HubException;
import dev.hearth.api.automation.ScriptEngine;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.core.testing.LogLines;
import dev.hearth.core.testing.TestHub;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateSwitchTest {
    private static final DataMap A = DataMap.of("entity_id", "switch.a");
    private static final String ASSUMED =
            "template: {switch: {name: A, turn_on: {action: test.call, data: {do: 'on'}}, turn_off: []}}";

    private static TestHub home(String yaml) {
        return TemplateHome.setUp(TemplateHome.running(), yaml);
    }

    @ParameterizedTest
    @CsvSource({"on, on", "True, on", "1, on", "off, off", "0, off", "None, unknown", "nonsense, unknown"})
    void saysByItsTemplateWhetherItIsOn(String given, String shown) {
        try (TestHub hub = home(
                "template: {switch: {name: A, state: \"{{ states('sensor.b') }}\", turn_on: [], turn_off: []}}")) {
            hub.states().set("sensor.b", given);

            assertEquals(shown, hub.state("switch.a").value());
            assertNull(hub.state("switch.a").attributes().get("assumed_state"));
        }
    }

    @Test
    void runsItsScriptsWithVariablesInTheContextOfTheCall() {
        try (TestHub hub = home("""
                template:
                  - variables: {room: attic}
                    switch:
                      name: A
                      state: "{{ states('sensor.b') }}"
                      turn_on:
                        - service: test.call
                          data: {me: "{{ this.entity_id }}", room: "{{ room }}"}
                          target: {entity_id: light.x}
                        - action: "test.{{ 'call' }}"
                          data_template: {n: "{{ 2 }}"}
                      turn_off: {service_template: test.call}
                """)) {
            Calls calls = Calls.of(hub);
            hub.states().set("sensor.b", "off");
            Context cause = hub.hub().newContext(null, "somebody");

            hub.call(ServiceRequest.of("switch", "turn_on", A).in(cause));

            assertEquals(List.of("{me=switch.a, room=attic, entity_id=[light.x]}", "{n=2}"), calls.take());
            assertTrue(calls.contexts().stream().allMatch(cause.id()::equals));
            assertEquals("off", hub.state("switch.a").value());
            hub.call("switch", "turn_off", A);
            assertEquals(List.of("{}"), calls.take());
        }
    }

    @Test
    void withoutATemplateItIsWhatItWasToldLastEvenAfterARestart() {
        TestHub before = home(ASSUMED);
        Calls calls = Calls.of(before);
        assertEquals("unknown", before.state("switch.a").value());

        before.call("switch", "turn_on", A);

        assertEquals(List.of("{do=on}"), calls.take());
        assertEquals("on", before.state("switch.a").value());
        assertEquals(true, before.state("switch.a").attributes().get("assumed_state"));
        before.close();
        try (TestHub hub = TemplateHome.with(TestHub.create(before.storage(), before.loop().time().now()))) {
            TemplateHome.setUp(hub, ASSUMED);
            assertEquals("on", hub.state("switch.a").value());
            hub.start();
            hub.call("switch", "turn_off", A);
            assertEquals("off", hub.state("switch.a").value());
        }
    }

    @Test
    void anOptimisticOneTakesOnAtOnceWhatItIsTold() {
        try (TestHub hub = home(
                "template: {switch: {name: A, optimistic: true, state: \"{{ states('sensor.b') }}\", turn_on: []}}")) {
            hub.states().set("sensor.b", "off");
            hub.call("switch", "turn_on", A);
            assertEquals("on", hub.state("switch.a").value());
            hub.states().set("sensor.b", "0");
            assertEquals("off", hub.state("switch.a").value());
        }
    }

    @Test
    void theOldFormMakesTheSame() {
        try (TestHub hub = home("""
                switch:
                  - platform: template
                    switches:
                      a:
                        friendly_name: Pump
                        value_template: "{{ states('sensor.b') }}"
                        turn_on: {service: test.call}
                        turn_off: {service: test.call}
                        icon_template: mdi:pump
                """)) {
            Calls calls = Calls.of(hub);
            hub.states().set("sensor.b", "on");

            hub.call("switch", "toggle", A);

            assertEquals("on", hub.state("switch.a").value());
            assertEquals(1, calls.take().size());
            assertEquals(
                    DataMap.of("icon", "mdi:pump", "friendly_name", "Pump"), hub.state("switch.a").attributes());
        }
    }

    @Test
    void anActionThatFailsFailsTheCallUnlessItMayFail() {
        try (LogLines log = LogLines.of(TemplateHome.DOMAIN); TestHub hub = home("""
                template:
                  switch:
                    - name: A
                      turn_on: [{action: no.such}, {action: test.call}]
                      turn_off: [{action: no.such, continue_on_error: true}, {action: test.call, enabled: false},
                        {action: test.call, data: {n: 1}}]
                """)) {
            Calls calls = Calls.of(hub);

            assertThrows(HubException.class, () -> hub.call("switch", "turn_on", A));
            assertEquals(List.of(), calls.take());
            assertEquals("unknown", hub.state("switch.a").value());

            hub.call("switch", "turn_off", A);
            assertEquals(List.of("{n=1}"), calls.take());
            assertTrue(log.has("turn_off of switch.a goes on behind a call that has failed"), log.all().toString());
        }
    }

    @Test
    void anEngineForScriptsTakesOver() {
        try (TestHub hub = home(ASSUMED)) {
            List<String> runs = new ArrayList<>();
            hub.hub().provide(ScriptEngine.class, (view, name, actions) -> (variables, context) -> {
                runs.add(name + " " + actions.toPlain() + " " + variables.keySet());
                return CompletableFuture.completedStage(variables);
            });

            hub.call("switch", "turn_on", A);

            assertEquals(List.of("turn_on of switch.a {action=test.call, data={do=on}} [this]"), runs);
            assertEquals("on", hub.state("switch.a").value());
        }
    }
}
