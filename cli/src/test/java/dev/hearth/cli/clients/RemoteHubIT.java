package dev.hearth.cli.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.service.Target;
import dev.hearth.cli.ApiProcess;
import dev.hearth.remote.RemoteEntities;
import dev.hearth.remote.RemoteEvent;
import dev.hearth.remote.RemoteHub;
import dev.hearth.remote.RemoteState;
import dev.hearth.remote.RemoteSubscription;
import dev.hearth.remote.Validation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The client for Java programs against the program as people start it, and two of them that mirror each other. */
@Timeout(240)
class RemoteHubIT {
    @TempDir Path home;
    @TempDir Path cabin;

    @Test
    void aProgramReadsWritesCallsAndListens() throws IOException, InterruptedException {
        try (ApiProcess process = ApiProcess.start(home, "demo:\n");
                RemoteHub hub = RemoteHub.connect(process.url(), process.onboard())) {
            assertEquals(Validation.OK, hub.validate());
            try (RemoteHub stranger = RemoteHub.connect(process.url(), "wrong")) {
                assertEquals(Validation.INVALID_TOKEN, stranger.validate());
            }
            assertTrue(hub.states().size() > 80);
            assertEquals("Bed Light", hub.state("light.bed_light").orElseThrow().name());
            assertTrue(hub.state("light.none").isEmpty());

            BlockingQueue<RemoteEvent> events = new LinkedBlockingQueue<>();
            BlockingQueue<String> lamp = new LinkedBlockingQueue<>();
            try (RemoteSubscription doors = hub.subscribe("door_opened", events::add);
                    RemoteEntities lights = hub.subscribeEntities(
                            List.of("light.bed_light"), change -> lamp.add(change.toString()))) {
                hub.fire("door_opened", DataMap.of("door", "north"));
                RemoteEvent heard = events.poll(30, TimeUnit.SECONDS);
                assertNotNull(heard, "no event of " + doors);
                assertEquals(DataMap.of("door", "north"), heard.data());

                String before = hub.state("light.bed_light").orElseThrow().state();
                List<RemoteState> changed = hub.call(
                        "light", "toggle", DataMap.of(), Target.entities("light.bed_light"));
                assertEquals("light.bed_light", changed.getFirst().entityId());
                assertFalse(before.equals(changed.getFirst().state()));
                assertNotNull(lamp.poll(30, TimeUnit.SECONDS), "no change among " + lights);
            }

            assertEquals("21.5",
                    hub.set("sensor.ours", "21.5", DataMap.of("unit_of_measurement", "°C"), false).state());
            assertTrue(hub.remove("sensor.ours"));
            assertFalse(hub.remove("sensor.ours"));
            assertTrue(hub.services().get("light").containsKey("turn_on"));
            assertEquals("RUNNING", hub.config().text("state"));
            assertTrue(hub.checkConfig().valid());
            assertTrue(hub.errorLog().contains("Hearth"));
        }
    }

    @Test
    void twoHubsThatMirrorEachOtherNeverCopyCopies() throws IOException, InterruptedException {
        int homePort = freePort();
        int cabinPort = freePort();
        String homeYaml = server(homePort) + "demo:\n";
        try (ApiProcess first = start(home, homeYaml)) {
            String homeToken = longLived(first);
            try (ApiProcess second = start(cabin, server(cabinPort) + mirror(homePort, homeToken, "home_"))) {
                String cabinToken = longLived(second);
                RemoteHub cabinHub = RemoteHub.connect(second.url(), cabinToken);
                await(cabinHub, "light.home_bed_light", state -> !state.state().equals("unavailable"));

                first.stop();
                await(cabinHub, "light.home_bed_light", state -> state.state().equals("unavailable"));
                try (ApiProcess again = start(home, homeYaml + mirror(cabinPort, cabinToken, "cabin_"));
                        RemoteHub homeHub = RemoteHub.connect(again.url(), homeToken)) {
                    homeHub.set("sensor.beacon", "1", DataMap.of(), false);
                    await(cabinHub, "sensor.home_beacon", state -> state.state().equals("1"));
                    cabinHub.set("sensor.hut", "1", DataMap.of(), false);
                    await(homeHub, "sensor.cabin_hut", state -> state.state().equals("1"));

                    String before = homeHub.state("light.bed_light").orElseThrow().state();
                    cabinHub.call("light", "toggle", DataMap.of(), Target.entities("light.home_bed_light"));
                    assertFalse(before.equals(homeHub.state("light.bed_light").orElseThrow().state()));

                    assertEquals(List.of(), copiesOfCopies(homeHub, "cabin_home_"));
                    assertEquals(List.of(), copiesOfCopies(cabinHub, "home_cabin_"));
                } finally {
                    cabinHub.close();
                }
            }
        }
    }

    private static List<String> copiesOfCopies(RemoteHub hub, String prefix) {
        return hub.states().stream()
                .map(RemoteState::entityId)
                .filter(id -> id.contains(prefix))
                .toList();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String server(int port) {
        return "http:\n  server_host: 127.0.0.1\n  server_port: " + port + "\n";
    }

    private static String mirror(int port, String token, String prefix) {
        return "remote_homeassistant:\n  instances:\n    - host: 127.0.0.1\n      port: " + port
                + "\n      access_token: " + token + "\n      entity_prefix: " + prefix + "\n";
    }

    private static ApiProcess start(Path folder, String yaml) throws IOException {
        Files.writeString(folder.resolve("configuration.yaml"), yaml);
        return ApiProcess.start(folder);
    }

    private static String longLived(ApiProcess process) throws IOException, InterruptedException {
        try (RemoteHub hub = RemoteHub.connect(process.url(), process.onboard())) {
            return (String) Objects.requireNonNull(hub.command(
                    "auth/long_lived_access_token", DataMap.of("client_name", "mirror", "lifespan", 30)));
        }
    }

    /** Waits until the hub says so of an entity, now or with a later change. */
    private static void await(RemoteHub hub, String entityId, Predicate<RemoteState> wanted)
            throws InterruptedException {
        BlockingQueue<String> changes = new LinkedBlockingQueue<>();
        try (RemoteEntities entities = hub.subscribeEntities(List.of(entityId), change -> changes.add(entityId))) {
            while (Optional.ofNullable(entities.get(entityId)).filter(wanted).isEmpty()) {
                assertNotNull(changes.poll(60, TimeUnit.SECONDS), () -> entityId + " is " + hub.state(entityId));
            }
        }
    }
}
