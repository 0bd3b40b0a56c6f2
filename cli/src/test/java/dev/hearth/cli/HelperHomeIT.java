package dev.hearth.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A home that leans on helpers, run by the program as people start it: its configuration is right as it is, what its
 * people set survives a kill and a restart, timers with the time that remains, and a reload leaves what runs running.
 */
@Timeout(180)
class HelperHomeIT {
    private static final Path SOURCE =
            Path.of(System.getProperty("basedir", ".")).resolve("src/test/resources/homes/helpers");

    @TempDir Path home;

    private ApiProcess hub;
    private String token;

    @BeforeEach
    void makeTheHome() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCE)) {
            files.forEach(file -> {
                try {
                    Path target = home.resolve(SOURCE.relativize(file).toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(target);
                    } else {
                        Files.copy(file, target);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    @AfterEach
    void end() {
        if (hub != null) {
            hub.close();
        }
    }

    @Test
    void configurationAsPeopleWriteItIsRight() {
        CommandRun check = CommandRun.of("check-config", "--config", home.toString(), "--fail-on-warnings");

        assertEquals(0, check.code(), check::err);
    }

    @Test
    void whatPeopleSetSurvivesAKillAndARestart() throws Exception {
        hub = ApiProcess.start(home, Files.readString(home.resolve("configuration.yaml")));
        token = hub.onboard();

        call("input_boolean", "turn_on", Map.of("entity_id", "input_boolean.guest_mode"));
        call("input_number", "set_value", Map.of("entity_id", "input_number.target_temperature", "value", 21.5));
        call("input_text", "set_value", Map.of("entity_id", "input_text.last_visitor", "value", "Zoë"));
        call("input_select", "select_option", Map.of("entity_id", "input_select.who_cooks", "option", "Ben"));
        call("input_datetime", "set_datetime", Map.of("entity_id", "input_datetime.wake_up", "time", "06:45:00"));
        call("counter", "increment", Map.of("entity_id", "counter.visitors"));
        call("timer", "start", Map.of("entity_id", "timer.laundry"));
        call("timer", "start", Map.of("entity_id", "timer.heating"));
        String end = state("timer.laundry").get("attributes").get("finishes_at").asString();
        awaitOnDisk("Zoë");
        awaitOnDisk("finishes_at");

        hub.process().descendants().forEach(ProcessHandle::destroyForcibly);
        hub.process().destroyForcibly();
        assertTrue(hub.process().waitFor(60, TimeUnit.SECONDS));
        hub.close();
        hub = ApiProcess.start(home);

        assertEverythingIsAsItWasSet(end);
        assertEquals("idle", state("timer.heating").get("state").asString());

        assertEquals(0, hub.stop());
        hub.close();
        hub = ApiProcess.start(home);

        assertEverythingIsAsItWasSet(end);
        for (String line : hub.log()) {
            assertTrue(!line.contains(" ERROR ") && !line.contains("could not"), line);
        }
    }

    private void assertEverythingIsAsItWasSet(String end) throws Exception {
        assertEquals("on", state("input_boolean.guest_mode").get("state").asString());
        assertEquals("21.5", state("input_number.target_temperature").get("state").asString());
        assertEquals("Zoë", state("input_text.last_visitor").get("state").asString());
        assertEquals("Ben", state("input_select.who_cooks").get("state").asString());
        assertEquals("06:45:00", state("input_datetime.wake_up").get("state").asString());
        assertEquals("1", state("counter.visitors").get("state").asString());
        JsonNode laundry = state("timer.laundry");
        assertEquals("active", laundry.get("state").asString());
        Duration moved = Duration.between(
                OffsetDateTime.parse(end).toInstant(),
                OffsetDateTime.parse(laundry.get("attributes").get("finishes_at").asString())
                        .toInstant());
        assertTrue(moved.abs().compareTo(Duration.ofSeconds(1)) <= 0, "its end moved by " + moved);
    }

    @Test
    void reloadLeavesWhatRunsRunning() throws Exception {
        String yaml = Files.readString(home.resolve("configuration.yaml"));
        hub = ApiProcess.start(home, yaml);
        token = hub.onboard();
        call("timer", "start", Map.of("entity_id", "timer.laundry"));
        call("input_number", "set_value", Map.of("entity_id", "input_number.brightness", "value", 100));
        JsonNode laundry = state("timer.laundry");

        String changed = Files.readString(home.resolve("configuration.yaml"))
                .replace("    max: 255\n\ninput_text", "    max: 300\n\ninput_text");
        assertNotEquals(changed, Files.readString(home.resolve("configuration.yaml")));
        Files.writeString(home.resolve("configuration.yaml"), changed);
        call("timer", "reload", Map.of());
        call("input_number", "reload", Map.of());

        assertEquals(laundry, state("timer.laundry"));
        JsonNode brightness = state("input_number.brightness");
        assertEquals("100.0", brightness.get("state").asString());
        assertEquals(300.0, brightness.get("attributes").get("max").asDouble());
    }

    private void call(String domain, String service, Map<String, Object> data) throws Exception {
        ApiProcess.json(hub.send("POST", "/api/services/" + domain + "/" + service, token, data));
    }

    private JsonNode state(String entityId) throws Exception {
        return ApiProcess.json(hub.send("GET", "/api/states/" + entityId, token, null));
    }

    // What has changed is on the disk within a second; the test waits for it by looking, not by the clock.
    private void awaitOnDisk(String text) throws IOException {
        Instant limit = Instant.now().plusSeconds(30);
        Path recent = home.resolve(".storage/hearth.recent_states");
        while (Instant.now().isBefore(limit)) {
            if (Files.exists(recent) && Files.readString(recent).contains(text)) {
                return;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("\"" + text + "\" did not come into " + recent);
    }
}
