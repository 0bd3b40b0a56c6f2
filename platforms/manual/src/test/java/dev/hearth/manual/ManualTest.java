package dev.hearth.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.Integration;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.service.ServiceException;
import dev.hearth.core.testing.FakeTemplates;
import dev.hearth.core.testing.TestHub;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class ManualTest {
    private static final String PANEL = "alarm_control_panel.ha_alarm";
    private static final String CODED = """
            alarm_control_panel:
              - platform: manual
                code: "1234"
                arming_time: 30
                delay_time: 20
                trigger_time: 4
                armed_home: {arming_time: 0, delay_time: 0}
                disarmed: {trigger_time: 0}
            """;

    private static TestHub with(String yaml) {
        TestHub hub = TestHub.create();
        hub.install(new Manual()).setUp(yaml);
        return hub;
    }

    private static void call(TestHub hub, String service) {
        hub.call("alarm_control_panel", service, DataMap.of("entity_id", PANEL));
    }

    private static void call(TestHub hub, String service, String code) {
        hub.call("alarm_control_panel", service, DataMap.of("entity_id", PANEL, "code", code));
    }

    private static String state(TestHub hub) {
        return hub.state(PANEL).value();
    }

    private static String after(TestHub hub, int seconds) {
        hub.advance(Duration.ofSeconds(seconds));
        return state(hub);
    }

    @Test
    void armingTakesItsTimeAndSaysWhereItLeads() {
        try (TestHub hub = with(CODED)) {
            call(hub, "alarm_arm_away", "1234");
            DataMap attributes = hub.state(PANEL).attributes();
            List<String> states = List.of(state(hub), after(hub, 29), after(hub, 1));

            assertEquals(List.of("arming", "arming", "armed_away"), states);
            assertEquals("disarmed", attributes.get("previous_state"));
            assertEquals("armed_away", attributes.get("next_state"));
            assertFalse(hub.state(PANEL).attributes().containsKey("next_state"));
        }
    }

    @Test
    void anAlarmIsPendingThenSoundsThenIsArmedAsBefore() {
        try (TestHub hub = with(CODED)) {
            call(hub, "alarm_arm_away", "1234");
            hub.advance(Duration.ofMinutes(1));

            call(hub, "alarm_trigger");
            List<String> states = List.of(state(hub), after(hub, 19), after(hub, 1), after(hub, 3), after(hub, 1));

            assertEquals(List.of("pending", "pending", "triggered", "triggered", "armed_away"), states);
            assertEquals("armed_away", after(hub, 3600));
        }
    }

    @Test
    void eachStateHasItsOwnTimes() {
        try (TestHub hub = with(CODED)) {
            List<String> states = new ArrayList<>();
            call(hub, "alarm_trigger");
            states.add(state(hub));
            call(hub, "alarm_arm_home", "1234");
            states.add(state(hub));
            call(hub, "alarm_trigger");
            states.add(state(hub));

            assertEquals(List.of("disarmed", "armed_home", "triggered"), states);
        }
    }

    @Test
    void aPendingAlarmThatIsDisarmedStaysSo() {
        try (TestHub hub = with(CODED)) {
            call(hub, "alarm_arm_away", "1234");
            hub.advance(Duration.ofMinutes(1));
            call(hub, "alarm_trigger");

            call(hub, "alarm_disarm", "1234");

            assertEquals("disarmed", state(hub));
            assertEquals("disarmed", after(hub, 3600));
        }
    }

    @Test
    void anAlarmMayDisarmItselfAndSoundAgain() {
        try (TestHub hub = with("""
                alarm_control_panel:
                  platform: manual
                  code_arm_required: false
                  disarm_after_trigger: true
                  arming_time: 0
                  delay_time: 0
                  trigger_time: 5
                """)) {
            call(hub, "alarm_arm_night");
            call(hub, "alarm_trigger");
            String disarmed = after(hub, 5);
            call(hub, "alarm_trigger");

            assertEquals("disarmed", disarmed);
            assertEquals("triggered", state(hub));
        }
    }

    @Test
    void aWrongCodeIsRefusedAndNotRepeated() {
        try (TestHub hub = with(CODED)) {
            ServiceException wrong =
                    assertThrows(ServiceException.class, () -> call(hub, "alarm_arm_away", "9876"));
            ServiceException none = assertThrows(ServiceException.class, () -> call(hub, "alarm_arm_away"));

            assertEquals("the code given for " + PANEL + " is wrong", wrong.getMessage());
            assertTrue(none.getMessage().contains("requires a code"), none.getMessage());
            assertEquals("disarmed", state(hub));
        }
    }

    @Test
    void whatItShowsIsWhatItIsWrittenToBe() {
        try (TestHub hub = with("""
                alarm_control_panel:
                  platform: manual
                  name: Cellar
                  code: abc
                  arming_states: [armed_home, armed_away]
                """)) {
            DataMap attributes = hub.state("alarm_control_panel.cellar").attributes();

            assertEquals("text", attributes.get("code_format"));
            assertEquals(true, attributes.get("code_arm_required"));
            assertEquals(11L, attributes.get("supported_features"));
        }
    }

    @Test
    void aWayOfArmingThatIsLeftOutIsRefusedByName() {
        try (TestHub hub = with("alarm_control_panel: {platform: manual, code: 1, arming_states: armed_home}")) {
            ServiceException refused =
                    assertThrows(ServiceException.class, () -> call(hub, "alarm_arm_away", "1"));

            assertEquals("Entity " + PANEL + " does not support action alarm_control_panel.alarm_arm_away",
                    refused.getMessage());
        }
    }

    @Test
    void aCodeThatIsATemplateGoesByWhereItIsAndWhereItShallGo() {
        try (TestHub hub = FakeTemplates.in(TestHub.create()).install(new Manual())) {
            hub.setUp("""
                    alarm_control_panel:
                      - platform: manual
                        code_template: "{{ from_state }}>{{ to_state }}"
                        arming_time: 0
                    """);

            assertThrows(ServiceException.class, () -> call(hub, "alarm_arm_home", "disarmed"));
            call(hub, "alarm_arm_home", "disarmed>armed_home");
            String armed = state(hub);
            assertThrows(ServiceException.class, () -> call(hub, "alarm_disarm"));
            call(hub, "alarm_disarm", "armed_home>disarmed");

            assertEquals("armed_home disarmed", armed + " " + state(hub));
            assertEquals("text", hub.state(PANEL).attributes().get("code_format"));
        }
    }

    @Test
    void aCodeTemplateThatGivesNothingTakesAnyCode() {
        try (TestHub hub = FakeTemplates.in(TestHub.create()).install(new Manual())) {
            hub.setUp("""
                    alarm_control_panel:
                      - platform: manual
                        code_template: "{{ '' }}"
                        arming_time: 0
                    """);

            call(hub, "alarm_arm_home", "whatever");

            assertEquals("armed_home", state(hub));
        }
    }

    @Test
    void mistakesAreNamed() {
        try (TestHub hub = TestHub.create()) {
            FakeTemplates.in(hub).install(new Manual());

            List<String> problems = hub.problems("""
                    alarm_control_panel:
                      - platform: manual
                        code: 1
                        code_template: "{{ 1 }}"
                      - platform: manual
                        arming_states: [armed_sometimes]
                        triggered: {delay_time: 5}
                        disarmed: {arming_time: 5}
                    """);

            assertEquals(4, problems.size(), problems.toString());
            assertTrue(problems.get(0).contains("exclude each other"), problems.get(0));
        }
    }

    @Test
    void theJarNamesItsIntegration() {
        assertTrue(ServiceLoader.load(Integration.class).stream().anyMatch(each -> each.type() == Manual.class));
    }

    @Test
    void unloadedItLeavesNoTimer() {
        try (TestHub hub = with(CODED)) {
            call(hub, "alarm_arm_away", "1234");

            hub.get(hub.setup().unplug(hub.setup().catalogue().find("manual")));

            assertEquals(0, hub.loop().liveTimers());
        }
    }
}
