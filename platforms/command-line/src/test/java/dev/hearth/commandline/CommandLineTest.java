package dev.hearth.commandline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.HubException;
import dev.hearth.api.Integration;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.state.State;
import dev.hearth.core.testing.LogLines;
import dev.hearth.core.testing.TestHub;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs a real shell. */
@Timeout(60)
class CommandLineTest {
    private final TestHub hub = TestHub.create().install(new CommandLine());
    private final LogLines log = LogLines.of("command_line");

    @TempDir private Path folder;

    private String yaml(String text) {
        return text.replace("$DIR", folder.toString());
    }

    private String state(String entityId) {
        return hub.state(entityId).value();
    }

    @BeforeEach
    void nothingIsPending() {
        assertEquals(0, hub.loop().liveTimers());
    }

    @AfterEach
    void nothingIsLeftBehind() {
        log.close();
        hub.close();
    }

    // ---- sensors ----

    @Test
    void aSensorShowsWhatItsCommandWrites() {
        hub.setUp("""
                command_line:
                  - sensor:
                      name: Roof
                      command: "printf ' 21.5\\\\n\\\\n'"
                      unit_of_measurement: °C
                      device_class: temperature
                      state_class: measurement
                      icon: mdi:home
                """);

        State roof = hub.state("sensor.roof");
        assertEquals("21.5", roof.value());
        assertEquals("°C", roof.attributes().get("unit_of_measurement"));
        assertEquals("measurement", roof.attributes().get("state_class"));
        assertEquals("mdi:home", roof.attributes().get("icon"));
    }

    @Test
    void theOlderFormMakesTheSameSensor() {
        hub.setUp("""
                sensor:
                  - platform: command_line
                    command: echo fine
                """);

        assertEquals("fine", state("sensor.command_sensor"));
    }

    @Test
    void eachEntityIsPolledAtItsOwnInterval() {
        hub.setUp(yaml("""
                command_line:
                  - sensor: {name: Fast, command: "echo >> $DIR/fast; wc -l < $DIR/fast", scan_interval: 10}
                  - sensor: {name: Slow, command: "echo >> $DIR/slow; wc -l < $DIR/slow"}
                """));

        hub.advance(Duration.ofSeconds(59));
        String before = state("sensor.fast") + " " + state("sensor.slow");
        hub.advance(Duration.ofSeconds(1));

        assertEquals("6 1", before);
        assertEquals("7 2", state("sensor.fast") + " " + state("sensor.slow"));
    }

    @Test
    void theOlderFormIsPolledEveryMinuteOrAsWritten() {
        hub.setUp(yaml("""
                sensor:
                  - {platform: command_line, name: Usual, command: "echo >> $DIR/usual; wc -l < $DIR/usual"}
                  - platform: command_line
                    name: Written
                    command: "echo >> $DIR/written; wc -l < $DIR/written"
                    scan_interval: 20
                """));

        hub.advance(Duration.ofMinutes(1));

        assertEquals("2", state("sensor.usual"));
        assertEquals("4", state("sensor.written"));
    }

    @Test
    void attributesComeOutOfTheJsonAndTheStateIsLeftAlone() {
        hub.setUp("""
                command_line:
                  - sensor:
                      name: Whole
                      command: echo '{"a":1,"b":[true],"c":"x"}'
                      json_attributes: [b, a]
                  - sensor:
                      name: Deep
                      command: echo '{"list":[{"a":2}]}'
                      json_attributes: a
                      json_attributes_path: $.list[0]
                      value_template: there
                """);

        assertEquals("unknown", state("sensor.whole"));
        assertEquals(List.of(true), hub.state("sensor.whole").attributes().get("b"));
        assertEquals(1L, hub.state("sensor.whole").attributes().get("a"));
        assertNull(hub.state("sensor.whole").attributes().get("c"));
        assertEquals("there", state("sensor.deep"));
        assertEquals(2L, hub.state("sensor.deep").attributes().get("a"));
    }

    @Test
    void jsonThatIsNoneIsLoggedOnceWithoutIt() {
        hub.setUp("""
                command_line:
                  - sensor: {name: Broken, command: "echo hunter2", json_attributes: a}
                """);

        hub.advance(Duration.ofMinutes(5));

        assertEquals(1, log.count("the JSON of 'Broken' gives no attributes: it is no JSON"));
        assertFalse(log.has("hunter2"));
    }

    @Test
    void aMomentIsOneOnlyWithAnOffset() {
        hub.setUp("""
                command_line:
                  - sensor: {name: Moment, command: "echo 2026-03-01T10:00:00+01:00", device_class: timestamp}
                  - sensor: {name: Local, command: "echo 2026-03-01T10:00:00", device_class: timestamp}
                  - sensor: {name: Day, command: "echo 2026-03-01", device_class: date}
                  - sensor: {name: No Day, command: "echo soon", device_class: date}
                """);

        assertEquals("2026-03-01T09:00:00+00:00", state("sensor.moment"));
        assertEquals("unknown", state("sensor.local"));
        assertEquals("2026-03-01", state("sensor.day"));
        assertEquals("unknown", state("sensor.no_day"));
        assertTrue(log.has("'No Day' has the value 'soon', which is not a date"));
    }

    @Test
    void aCommandThatFailsIsUnknownAndLoggedOnceWithoutTheCommand() {
        hub.setUp("""
                command_line:
                  - sensor: {name: Door, command: "echo open; test -z hunter2"}
                  - sensor: {name: Gone, command: "no_such_program_hunter2"}
                """);

        hub.advance(Duration.ofMinutes(5));

        assertEquals("unknown", state("sensor.door"));
        assertEquals(1, log.count("the command of 'Door' failed with exit code 1"));
        assertEquals(1, log.count("the command of 'Gone' failed with exit code 127: the shell does not find"));
        assertFalse(log.has("hunter2"), () -> log.all().toString());
    }

    @Test
    void aCommandThatWorksAgainIsLoggedToo() throws IOException {
        hub.setUp(yaml("""
                command_line:
                  - sensor: {name: Door, command: "cat $DIR/door"}
                """));
        Files.writeString(folder.resolve("door"), "open");

        hub.advance(Duration.ofMinutes(1));

        assertEquals("open", state("sensor.door"));
        assertEquals(1, log.count("the command of 'Door' works again"));
    }

    @Test
    void outputWithoutEndAndOutputThatIsNoTextAreRefused() {
        hub.setUp("""
                command_line:
                  - sensor: {name: Endless, command: "yes"}
                  - sensor: {name: Bytes, command: "printf '\\\\377'"}
                """);

        assertEquals("unknown", state("sensor.endless"));
        assertTrue(log.has("the command of 'Endless' wrote more than 1 MiB"));
        assertTrue(log.has("the command of 'Bytes' wrote something that is not UTF-8"));
    }

    @Test
    void theAvailabilityCountsWhateverTheCommandWrites() {
        hub.setUp("""
                command_line:
                  - sensor: {name: Away, command: "echo 1", availability: false}
                """);

        assertEquals("unavailable", state("sensor.away"));
    }

    @Test
    void aBinarySensorGoesByItsPayloads() {
        hub.setUp("""
                command_line:
                  - binary_sensor: {name: A, command: "echo ON"}
                  - binary_sensor: {name: B, command: "echo OFF", device_class: door}
                  - binary_sensor: {name: C, command: "echo 1", payload_on: 1, payload_off: 0}
                  - binary_sensor: {name: D, command: "echo on"}
                  - binary_sensor: {name: E, command: "exit 1"}
                  - binary_sensor: {name: F, command: "echo x", value_template: "ON"}
                binary_sensor:
                  - {platform: command_line, command: "echo OFF"}
                """);

        assertEquals("on", state("binary_sensor.a"));
        assertEquals("off", state("binary_sensor.b"));
        assertEquals("door", hub.state("binary_sensor.b").attributes().get("device_class"));
        assertEquals("on", state("binary_sensor.c"));
        assertEquals("unknown", state("binary_sensor.d"));
        assertEquals("unknown", state("binary_sensor.e"));
        assertEquals("on", state("binary_sensor.f"));
        assertEquals("off", state("binary_sensor.binary_command_sensor"));
    }

    // ---- switches and covers ----

    @Test
    void aSwitchWithoutStateCommandIsWhatItWasSwitchedTo() {
        hub.setUp(yaml("""
                command_line:
                  - switch: {name: Pump, command_on: "echo on >> $DIR/log", command_off: "echo off >> $DIR/log"}
                """));
        String before = state("switch.pump");

        hub.call("switch", "turn_on", DataMap.of("entity_id", "switch.pump"));
        String on = state("switch.pump");
        hub.call("switch", "toggle", DataMap.of("entity_id", "switch.pump"));

        assertEquals("off on off", before + " " + on + " " + state("switch.pump"));
        assertEquals(true, hub.state("switch.pump").attributes().get("assumed_state"));
        assertEquals("on\noff\n", content("log"));
    }

    @Test
    void aSwitchAsksItsStateCommandAtOnceAndAfterEachCommand() throws IOException {
        hub.setUp(yaml("""
                command_line:
                  - switch:
                      name: Pump
                      command_on: touch $DIR/on
                      command_off: rm $DIR/on
                      command_state: test -e $DIR/on
                """));
        String before = state("switch.pump");

        hub.call("switch", "turn_on", DataMap.of("entity_id", "switch.pump"));
        String on = state("switch.pump");
        Files.delete(folder.resolve("on"));
        hub.advance(Duration.ofSeconds(30));

        assertEquals("off on off", before + " " + on + " " + state("switch.pump"));
        assertNull(hub.state("switch.pump").attributes().get("assumed_state"));
        assertEquals(List.of(), log.all());
    }

    @Test
    void aSwitchWithATemplateGoesByThatAndNotByTheExitCode() {
        hub.setUp("""
                command_line:
                  - switch: {name: Lit, command_state: "echo x", value_template: "True"}
                  - switch: {name: Dark, command_state: "echo x", value_template: "no"}
                  - switch: {name: Broken, command_state: "exit 3", value_template: "true"}
                """);

        assertEquals("on", state("switch.lit"));
        assertEquals("off", state("switch.dark"));
        assertEquals("unknown", state("switch.broken"));
        assertTrue(log.has("the state command of 'Broken' failed with exit code 3"));
    }

    @Test
    void whoeverSwitchesHearsThatTheCommandFailed() {
        hub.setUp("""
                command_line:
                  - switch: {name: Pump, command_on: "exit 4"}
                """);

        HubException failure = assertThrows(
                HubException.class,
                () -> hub.call("switch", "turn_on", DataMap.of("entity_id", "switch.pump")));

        assertEquals(
                "switch.pump could not be turned on: its command failed with exit code 4", failure.getMessage());
        assertEquals("off", state("switch.pump"));
    }

    @Test
    void theOlderFormNamesItsSwitchesByObjectId() {
        hub.setUp(yaml("""
                switch:
                  - platform: command_line
                    switches:
                      garden_pump:
                        friendly_name: The pump
                        command_on: touch $DIR/on
                        command_state: test -e $DIR/on
                      plain: {}
                """));

        hub.call("switch", "turn_on", DataMap.of("entity_id", "switch.garden_pump"));

        assertEquals("on", state("switch.garden_pump"));
        assertEquals("The pump", hub.state("switch.garden_pump").attributes().get("friendly_name"));
        assertEquals("plain", hub.state("switch.plain").attributes().get("friendly_name"));
    }

    @Test
    void aCommandThatLeavesSomethingInTheBackgroundIsDone() {
        hub.setUp(yaml("""
                command_line:
                  - switch: {name: Radio, command_on: "sleep 30 & echo $! > $DIR/pid"}
                """));

        hub.call("switch", "turn_on", DataMap.of("entity_id", "switch.radio"));

        long pid = Long.parseLong(content("pid").strip());
        assertEquals("on", state("switch.radio"));
        assertTrue(ProcessHandle.of(pid).map(ProcessHandle::destroyForcibly).orElse(false));
    }

    @Test
    void aCoverIsAsFarOpenAsItsStateCommandWrites() {
        hub.setUp(yaml("""
                command_line:
                  - cover:
                      name: Blind
                      device_class: blind
                      command_open: echo 100 > $DIR/blind
                      command_close: echo 0 > $DIR/blind
                      command_stop: echo 40 > $DIR/blind
                      command_state: cat $DIR/blind
                cover:
                  - platform: command_line
                    covers:
                      gate: {command_state: "echo 101"}
                """));
        String before = state("cover.blind");

        hub.call("cover", "close_cover", DataMap.of("entity_id", "cover.blind"));
        String closed = state("cover.blind");
        hub.call("cover", "stop_cover", DataMap.of("entity_id", "cover.blind"));

        assertEquals("unknown closed open", before + " " + closed + " " + state("cover.blind"));
        assertEquals(40L, hub.state("cover.blind").attributes().get("current_position"));
        assertEquals("blind", hub.state("cover.blind").attributes().get("device_class"));
        assertEquals("unknown", state("cover.gate"));
        assertTrue(log.has("the state command of 'gate' should give a number from 0 to 100, but does not"));
    }

    // ---- nothing but the command is run, and none for too long ----

    @Test
    void namesPayloadsAndOutputsAreNeverExecuted() {
        hub.setUp(yaml("""
                command_line:
                  - sensor:
                      name: "a $(touch $DIR/name) `touch $DIR/ticks`"
                      unique_id: "; touch $DIR/unique"
                      command: "echo '$(touch $DIR/output)'"
                      icon: "$(touch $DIR/icon)"
                  - binary_sensor:
                      name: "'; touch $DIR/binary; '"
                      command: "echo ON"
                      payload_on: "$(touch $DIR/payload)"
                      payload_off: "`touch $DIR/payload`"
                  - switch:
                      name: "$(touch $DIR/switch)"
                      command_state: "true"
                """));

        hub.states().entityIds("switch").forEach(
                entityId -> hub.call("switch", "turn_on", DataMap.of("entity_id", entityId)));
        hub.advance(Duration.ofMinutes(2));

        assertEquals(3, hub.states().count());
        assertEquals(List.of(), List.of(Objects.requireNonNull(folder.toFile().list())));
    }

    @Test
    void aCommandThatTakesTooLongIsEndedWithItsChildren() throws Exception {
        CompletableFuture<String> end = endOfWriters(makePipe());

        hub.setUp(yaml("""
                command_line:
                  - sensor: {name: Slow, command: "sleep 300 > $DIR/pipe & sleep 300 > $DIR/pipe", command_timeout: 2}
                """));

        assertEquals("unknown", state("sensor.slow"));
        assertTrue(log.has("the command of 'Slow' took more than 2 s and was ended; 'command_timeout' allows more"));
        assertEquals("", end.get(20, TimeUnit.SECONDS));
    }

    @Test
    void unloadedItEndsWhatRunsAndLeavesNothingBehind() throws Exception {
        Path pipe = makePipe();
        hub.setUp(yaml("""
                command_line:
                  - switch: {name: Slow, command_on: "sleep 300 > $DIR/pipe", command_timeout: 100}
                  - sensor: {name: Quick, command: "echo 1"}
                """));
        CompletableFuture<String> end = endOfWriters(pipe, () -> hub.setup()
                .unplug(Objects.requireNonNull(hub.setup().catalogue().find("command_line"))));

        assertThrows(
                HubException.class,
                () -> hub.call("switch", "turn_on", DataMap.of("entity_id", "switch.slow")));

        assertEquals("", end.get(20, TimeUnit.SECONDS));
        assertEquals(0, hub.states().count());
        assertEquals(0, hub.loop().liveTimers());
    }

    @Test
    void whenTheHubStopsWhatRunsIsEnded() throws Exception {
        Path pipe = makePipe();
        hub.setUp(yaml("""
                command_line:
                  - switch: {name: Slow, command_on: "sleep 300 > $DIR/pipe", command_timeout: 100}
                """));
        CompletableFuture<String> end = endOfWriters(pipe, () -> hub.bus().fire(EventTypes.HOMEASSISTANT_STOP));

        HubException failure = assertThrows(
                HubException.class,
                () -> hub.call("switch", "turn_on", DataMap.of("entity_id", "switch.slow")));

        assertEquals("", end.get(20, TimeUnit.SECONDS));
        assertTrue(failure.getMessage().startsWith("switch.slow could not be turned on"), failure::getMessage);
    }

    private Path makePipe() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        return pipe;
    }

    private CompletableFuture<String> endOfWriters(Path pipe) {
        return endOfWriters(pipe, () -> {});
    }

    /** Runs something on the loop once a process has opened the pipe, and ends when no process has it open any more. */
    private CompletableFuture<String> endOfWriters(Path pipe, Runnable onceOpen) {
        CompletableFuture<String> end = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> {
            try (InputStream in = Files.newInputStream(pipe)) {
                hub.hub().loop().execute(onceOpen);
                end.complete(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException | RuntimeException e) {
                end.completeExceptionally(e);
            }
        });
        return end;
    }

    private String content(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    // ---- the configuration ----

    @Test
    void mistakesAreNamedWithTheirPlace() {
        List<String> problems = hub.problems("""
                command_line:
                  - sensor: {name: A, comand: "echo 1"}
                  - sensr: {command: "echo 1"}
                  - notify: {command: "cat"}
                  - switch: {command_on: "true"}
                  - binary_sensor: {command: "true", device_class: dor}
                  - sensor: {command: "true", command_timeout: 0, scan_interval: 0}
                  - sensor: {command: "true", json_attributes_path: "$['a"}
                  - cover: {name: B, value_templat: x}
                """);

        assertEquals(
                List.of(
                        "configuration.yaml:2:23: command_line[0].sensor.comand: unknown key 'comand'; did you mean 'command'?",
                        "configuration.yaml:3:5: command_line[1].sensr: unknown key 'sensr'; did you mean 'sensor'?",
                        "configuration.yaml:4:13: command_line[2].notify: 'notify' is not supported yet; take this entry out until it is",
                        "configuration.yaml:5:13: command_line[3].switch: the required key 'name' is missing"),
                problems.subList(0, 4));
        assertTrue(problems.get(4).endsWith("did you mean 'door'?"), problems.get(4));
        assertEquals(9, problems.size(), problems::toString);
    }

    @Test
    void anEmptySectionIsNoMistake() {
        assertEquals(List.of(), hub.problems("command_line:"));
        assertEquals(List.of(), hub.problems("command_line: []"));
    }

    @Test
    void theJarNamesItsIntegration() {
        assertTrue(ServiceLoader.load(Integration.class).stream().anyMatch(each -> each.type() == CommandLine.class));
    }
}
