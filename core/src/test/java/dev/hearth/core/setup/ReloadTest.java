package dev.hearth.core.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.Platform;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.UnitSystem;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.sensor.SensorEntity;
import dev.hearth.api.entity.EntityAdder;
import dev.hearth.api.event.Event;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.notification.PersistentNotifications;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.service.ServiceHandler;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.core.testing.TestHub;
import java.io.IOException;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reading the configuration again while the hub runs. */
class ReloadTest {
    private static final Field<String> NAME = Field.required("name", Schemas.string());

    private static final String ONE = """
            sensor:
              - platform: meter
                name: One
            """;

    private final TestHub hub = TestHub.create();
    private CompletableFuture<String> setupWaitsFor = CompletableFuture.completedFuture("");

    @AfterEach
    void close() {
        hub.close();
    }

    /** Sensors with the names that the configuration gives them. */
    private final class Meter implements Integration, Platform<Section> {
        @Override
        public Manifest manifest() {
            return Manifest.of(ApiVersion.CURRENT, "meter", "Meter", "1");
        }

        @Override
        public List<Platform<?>> platforms() {
            return List.of(this);
        }

        @Override
        public boolean reloadable() {
            return true;
        }

        @Override
        public String domain() {
            return "sensor";
        }

        @Override
        public Schema<Section> schema() {
            return Schemas.map(NAME);
        }

        @Override
        public CompletionStage<?> setup(Hub hub, Section config, EntityAdder entities) {
            String name = config.get(NAME);
            return setupWaitsFor.thenCompose(done -> entities.add(new SensorEntity() {
                @Override
                public String name() {
                    return name;
                }

                @Override
                public Object nativeValue() {
                    return 1;
                }
            }));
        }
    }

    private void run(String yaml) {
        hub.install(new Meter());
        hub.setUp(yaml);
        hub.start();
    }

    private String refusal(String domain, String service) {
        HubException refused = assertThrows(HubException.class, () -> hub.call(domain, service, DataMap.of()));
        return String.valueOf(refused.getMessage());
    }

    private List<String> entityIds() {
        return hub.states().all().stream().map(state -> state.entityId()).sorted().toList();
    }

    @Test
    void entitiesAreThoseOfTheNewConfiguration() {
        run(ONE);

        hub.write(ONE + "  - platform: meter\n    name: Two\n");
        hub.call("meter", "reload", DataMap.of());
        List<String> both = entityIds();
        hub.write("sensor:\n");
        hub.call("meter", "reload", DataMap.of());

        assertEquals(List.of("sensor.one", "sensor.two"), both);
        assertEquals(List.of(), entityIds());
        assertTrue(hub.services().has("meter", "reload"));
    }

    @Test
    void wrongConfigurationLeavesWhatRuns() {
        run(ONE);
        List<Event> events = hub.collect(EventTypes.STATE_CHANGED);

        hub.write("sensor:\n  - platform: meter\n    nam: Two\n");
        String refusal = refusal("meter", "reload");

        assertEquals(
                "meter is not reloaded, what runs goes on: configuration.yaml:3:5: sensor[0].nam: unknown key 'nam'; did"
                        + " you mean 'name'?",
                refusal);
        assertEquals(List.of("sensor.one"), entityIds());
        assertEquals(List.of(), events);
    }

    @Test
    void mistakeElsewhereDoesNotKeepAnIntegrationFromReloading() {
        run(ONE);

        hub.write(ONE.replace("One", "Two") + "lamp:\n");
        hub.call("meter", "reload", DataMap.of());

        assertEquals(List.of("sensor.two"), entityIds());
    }

    @Test
    void fileThatCannotBeReadLeavesWhatRuns() throws IOException {
        run(ONE);
        Files.writeString(hub.folder().resolve("sensors.yaml"), "- platform: [meter\n");

        hub.write("sensor: !include sensors.yaml\n");
        String refusal = refusal("meter", "reload");

        assertTrue(refusal.contains("sensors.yaml:"), refusal);
        assertEquals(List.of("sensor.one"), entityIds());
    }

    @Test
    void failureOfTheNewSetUpIsToldToTheCaller() {
        run(ONE);
        setupWaitsFor = CompletableFuture.failedFuture(new HubException("no_answer", "the meter does not answer"));

        String refusal = refusal("meter", "reload");

        assertEquals("meter.sensor could not be set up: the meter does not answer", refusal);
    }

    @Test
    void unpluggingDuringAReloadLeavesNothing() {
        run(ONE);
        setupWaitsFor = new CompletableFuture<>();
        Installed meter = Objects.requireNonNull(hub.setup().catalogue().find("meter"));

        CompletionStage<?> reloaded = hub.services()
                .call(ServiceRequest.of("meter", "reload", DataMap.of()));
        hub.runUntilIdle();
        hub.setup().catalogue().remove(meter);
        CompletionStage<Void> unplugged = hub.setup().unplug(meter);
        setupWaitsFor.complete("");
        hub.get(unplugged);

        assertTrue(reloaded.toCompletableFuture().isDone());
        assertEquals(List.of(), entityIds());
        assertFalse(hub.services().has("meter", "reload"));
    }

    @Test
    void checkConfigSaysWhatIsWrongAndTakesTheNoticeBackWhenItIsMended() {
        run(ONE);
        PersistentNotifications notifications =
                Objects.requireNonNull(hub.hub().capability(PersistentNotifications.class));

        hub.write("sensor:\n  - platform: meters\n    name: One\n");
        String refusal = refusal("homeassistant", "check_config");
        List<String> noticed =
                notifications.all().stream().map(each -> each.id()).toList();
        hub.write(ONE);
        hub.call("homeassistant", "check_config", DataMap.of());

        assertTrue(refusal.contains("did you mean 'meter'?"), refusal);
        assertEquals(List.of("homeassistant.check_config"), noticed);
        assertEquals(List.of(), notifications.all());
    }

    @Test
    void restartIsRefusedWhileTheConfigurationIsWrong() {
        run(ONE);

        hub.write("sensor: [\n");
        String refusal = refusal("homeassistant", "restart");

        assertTrue(refusal.startsWith("homeassistant.restart: the configuration is not valid: "), refusal);
        assertTrue(hub.core().state().isRunning());
    }

    @Test
    void homeIsAppliedAndTold() {
        run(ONE);
        List<Event> events = hub.collect(EventTypes.CORE_CONFIG_UPDATED);

        hub.write(ONE + """
                homeassistant:
                  name: Cottage
                  unit_system: us_customary
                  time_zone: Europe/Amsterdam
                  customize:
                    sensor.one: {icon: "mdi:counter"}
                """);
        hub.call("homeassistant", "reload_core_config", DataMap.of());

        assertEquals("Cottage", hub.core().config().name());
        assertEquals(UnitSystem.US_CUSTOMARY, hub.core().config().units());
        assertEquals("mdi:counter", hub.state("sensor.one").attributes().get("icon"));
        DataMap changed = events.getLast().data().asMap();
        assertEquals("Cottage", changed.get("location_name"));
        assertEquals("us_customary", changed.get("unit_system"));
        assertFalse(changed.containsKey("time_zone"));
    }

    @Test
    void wrongHomeLeavesTheFormerOne() {
        run(ONE);

        hub.write("homeassistant:\n  time_zone: Europe/Amstredam\n");
        ServiceException refused = assertThrows(
                ServiceException.class,
                () -> hub.call("homeassistant", "reload_core_config", DataMap.of()));

        assertTrue(String.valueOf(refused.getMessage()).contains("did you mean 'Europe/Amsterdam'?"));
        assertEquals(ZoneId.of("Europe/Amsterdam"), hub.core().config().timeZone());
    }

    @Test
    void reloadAllAppliesEverythingOrNothing() {
        run(ONE);

        hub.write("homeassistant: {name: Cottage}\n" + ONE.replace("One", "Two") + "lamp:\n");
        String refusal = refusal("homeassistant", "reload_all");
        List<String> stayed = entityIds();
        hub.write("homeassistant: {name: Cottage}\n" + ONE.replace("One", "Two"));
        hub.call("homeassistant", "reload_all", DataMap.of());

        assertTrue(refusal.contains("no integration 'lamp' is installed"), refusal);
        assertEquals(List.of("sensor.one"), stayed);
        assertEquals(List.of("sensor.two"), entityIds());
        assertEquals("Cottage", hub.core().config().name());
        assertNull(hub.states().get("sensor.one"));
    }

    @Test
    void olderReadingIsNotAppliedAfterANewerOne() {
        run(ONE);

        hub.write(ONE.replace("One", "Two"));
        CompletionStage<?> first = hub.services().call(ServiceRequest.of("meter", "reload", DataMap.of()));
        hub.write(ONE.replace("One", "Three"));
        CompletionStage<?> second = hub.services().call(ServiceRequest.of("meter", "reload", DataMap.of()));
        hub.get(first);
        hub.get(second);

        assertEquals(List.of("sensor.three"), entityIds());
    }

    @Test
    void oneFailureOfReloadAllStopsNoOther() {
        run(ONE);
        setupWaitsFor = CompletableFuture.failedFuture(new HubException("no_answer", "the meter does not answer"));
        List<String> called = new ArrayList<>();
        hub.services()
                .register(
                        "script",
                        "reload",
                        ServiceDefinition.of(Schemas.map(), ServiceHandler.callback(call -> called.add("script"))));

        String refusal = refusal("homeassistant", "reload_all");

        assertEquals("meter.sensor could not be set up: the meter does not answer", refusal);
        assertEquals(List.of("script"), called);
    }
}
