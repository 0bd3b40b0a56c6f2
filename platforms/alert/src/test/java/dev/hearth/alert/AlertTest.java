package dev.hearth.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.service.ServiceHandler;
import dev.hearth.core.testing.FakeTemplates;
import dev.hearth.core.testing.TestHub;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertTest {
    private static final DataMap GARAGE = DataMap.of("entity_id", "alert.garage");
    private static final String BEGIN = "name: Garage is open, entity_id: cover.garage, state: open, notifiers: phone";

    private final List<String> sent = new ArrayList<>();

    private TestHub home(String more) {
        TestHub hub = TestHub.create();
        notifier(hub, "phone");
        hub.install(new AlertIntegration()).setUp("alert: {garage: {" + BEGIN + ", " + more + "}}");
        hub.start();
        return hub;
    }

    private void notifier(TestHub hub, String name) {
        hub.services()
                .register(
                        "notify",
                        name,
                        ServiceDefinition.untyped(ServiceHandler.callback(call -> sent.add(minutes(hub) + " " + name
                                + " " + call.data().get("message")
                                + (call.data().size() > 1 ? " " + call.data().without("message") : "")))));
    }

    private static long minutes(TestHub hub) {
        return Duration.between(
                Instant.parse("2026-01-01T00:00:00Z"),
                hub.loop().time().now())
                .toMinutes();
    }

    private static void garage(TestHub hub, String state) {
        hub.states().set("cover.garage", state);
        hub.runUntilIdle();
    }

    private static String alert(TestHub hub) {
        return hub.state("alert.garage").value();
    }

    @Test
    void isIdleWhileAllIsWell() {
        try (TestHub hub = home("repeat: 30")) {
            garage(hub, "closed");
            hub.advance(Duration.ofHours(2));

            assertEquals("idle", alert(hub));
            assertEquals(
                    DataMap.of("friendly_name", "Garage is open"),
                    hub.state("alert.garage").attributes());
            assertEquals(List.of(), sent);
        }
    }

    @Test
    void tellsAtOnceAndAfterEachDelayOfWhichTheLastRepeats() {
        try (TestHub hub = home("repeat: [15, 30, 60]")) {
            garage(hub, "open");
            assertEquals("on", alert(hub));
            hub.advance(Duration.ofMinutes(226));

            assertEquals(
                    List.of(
                            "0 phone Garage is open",
                            "15 phone Garage is open",
                            "45 phone Garage is open",
                            "105 phone Garage is open",
                            "165 phone Garage is open",
                            "225 phone Garage is open"),
                    sent);
        }
    }

    @Test
    void endsWithItsDoneMessageIfItHadTold() {
        try (TestHub hub = home("repeat: 30, done_message: Closed again")) {
            garage(hub, "open");
            garage(hub, "closed");
            hub.advance(Duration.ofHours(2));

            assertEquals("idle", alert(hub));
            assertEquals(List.of("0 phone Garage is open", "0 phone Closed again"), sent);
        }
    }

    @Test
    void theFirstMessageMayBeSkippedAndThenTheDoneMessageTooIfItNeverTold() {
        try (TestHub hub = home("repeat: [10, 20], skip_first: true, done_message: Closed again")) {
            garage(hub, "open");
            assertEquals("on", alert(hub));
            hub.advance(Duration.ofMinutes(9));
            garage(hub, "closed");
            assertEquals(List.of(), sent);
            garage(hub, "open");
            hub.advance(Duration.ofMinutes(31));
            garage(hub, "closed");

            assertEquals(
                    List.of("19 phone Garage is open", "39 phone Garage is open", "40 phone Closed again"), sent);
        }
    }

    @Test
    void acknowledgedItIsSilentButItsClockGoesOn() {
        try (TestHub hub = home("repeat: [10, 20], done_message: Closed again")) {
            garage(hub, "open");
            hub.call("alert", "turn_off", GARAGE);
            assertEquals("off", alert(hub));
            hub.advance(Duration.ofMinutes(29));
            hub.call("alert", "turn_on", GARAGE);
            assertEquals("on", alert(hub));
            hub.advance(Duration.ofMinutes(1));
            hub.call("alert", "toggle", GARAGE);
            assertEquals("off", alert(hub));
            hub.advance(Duration.ofHours(2));
            garage(hub, "closed");
            garage(hub, "open");
            assertEquals("on", alert(hub));

            assertEquals(
                    List.of(
                            "0 phone Garage is open",
                            "30 phone Garage is open",
                            "150 phone Closed again",
                            "150 phone Garage is open"),
                    sent);
        }
    }

    @Test
    void oneThatIsIdleStaysSoWhenAcknowledged() {
        try (TestHub hub = home("repeat: 30")) {
            hub.call("alert", "turn_off", GARAGE);
            assertEquals("idle", alert(hub));
            garage(hub, "open");

            assertEquals("on", alert(hub));
            assertEquals(1, sent.size());
        }
    }

    @Test
    void oneThatCannotBeAcknowledgedRefuses() {
        try (TestHub hub = home("repeat: 30, can_acknowledge: false")) {
            garage(hub, "open");

            for (String service : List.of("turn_off", "toggle")) {
                HubException refusal = assertThrows(HubException.class, () -> hub.call("alert", service, GARAGE));
                assertEquals(ServiceException.INVALID, refusal.code());
                assertTrue(refusal.getMessage().contains("can_acknowledge"), refusal.getMessage());
            }
            assertEquals("on", alert(hub));
        }
    }

    @Test
    void titleAndDataGoWithTheMessage() {
        try (TestHub hub = home("repeat: 30, message: Look, title: Garage, data: {priority: 2}")) {
            garage(hub, "open");

            assertEquals(
                    List.of("0 phone Look " + DataMap.of("title", "Garage", "data", DataMap.of("priority", 2L))), sent);
        }
    }

    @Test
    void templatesAreRenderedWhenTheMessageIsSent() {
        Map<String, Object> globals = new HashMap<>(Map.of("who", "Anna"));
        try (TestHub hub = FakeTemplates.in(TestHub.create(), globals)) {
            notifier(hub, "phone");
            hub.install(new AlertIntegration()).setUp("""
                    alert:
                      garage:
                        name: Garage
                        entity_id: cover.garage
                        state: open
                        notifiers: phone
                        repeat: 30
                        title: "For {{ who }}"
                        message: "Look, {{ who }}"
                        done_message: "{{ nobody }}"
                    """);
            hub.start();

            garage(hub, "open");
            globals.put("who", "Bert");
            hub.advance(Duration.ofMinutes(30));
            garage(hub, "closed");

            assertEquals(
                    List.of(
                            "0 phone Look, Anna " + DataMap.of("title", "For Anna"),
                            "30 phone Look, Bert " + DataMap.of("title", "For Bert")),
                    sent);
        }
    }

    @Test
    void aNotifierThatIsNotThereStopsNoOther() {
        try (TestHub hub = TestHub.create()) {
            notifier(hub, "phone");
            hub.install(new AlertIntegration())
                    .setUp("alert: {garage: {" + BEGIN.replace("phone", "[radio, phone]") + ", repeat: 30}}");
            hub.start();

            garage(hub, "open");
            hub.advance(Duration.ofMinutes(30));

            assertEquals(List.of("0 phone Garage is open", "30 phone Garage is open"), sent);
        }
    }

    @Test
    void whatIsWrongWhenTheHubStartsIsToldOnceTheNotifiersAreThere() {
        try (TestHub hub = TestHub.create()) {
            notifier(hub, "phone");
            garage(hub, "open");
            hub.install(new AlertIntegration()).setUp("alert: {garage: {" + BEGIN + ", repeat: 30}}");
            assertEquals("idle", alert(hub));

            hub.start();

            assertEquals("on", alert(hub));
            assertEquals(List.of("0 phone Garage is open"), sent);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "name: Garage, entity_id: cover.garage | repeat",
            "name: Garage, repeat: 5 | entity_id",
            "entity_id: cover.garage, repeat: 5 | name",
            "name: Garage, entity_id: cover.garage, repeat: 0.01 | repeat",
            "name: Garage, entity_id: cover.garage, repeat: [] | repeat",
            "name: Garage, entity_id: cover.garage, repeat: often | repeat",
            "name: Garage, entity_id: cover.garage, repeat: 5, skip: true | skip"
    })
    void whatIsWrittenWronglyIsRefusedByItsKey(String body, String key) {
        try (TestHub hub = TestHub.create()) {
            hub.install(new AlertIntegration());

            List<String> problems = hub.problems("alert: {garage: {" + body + "}}");

            assertEquals(1, problems.size(), problems.toString());
            assertTrue(problems.getFirst().contains(key), problems.toString());
        }
    }
}
