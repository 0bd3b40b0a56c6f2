package dev.hearth.wakeonlan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Context;
import dev.hearth.api.HubException;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.Platform;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.service.ServiceHandler;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.core.testing.TestHub;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WakeOnLanTest {
    private static final DataMap DESK = DataMap.of("entity_id", "switch.desk");

    private final TestHub hub = TestHub.create();
    private DatagramSocket network;

    @TempDir private Path folder;

    @BeforeEach
    void listen() throws IOException {
        network = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        network.setSoTimeout(10_000);
    }

    @AfterEach
    void nothingIsLeftBehind() {
        network.close();
        hub.close();
    }

    private byte[] received() throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[200], 200);
        network.receive(packet);
        return Arrays.copyOf(packet.getData(), packet.getLength());
    }

    private static byte[] packet() {
        byte[] packet = new byte[102];
        Arrays.fill(packet, 0, 6, (byte) 0xFF);
        byte[] mac = {(byte) 0xAA, (byte) 0xBB, (byte) 0xCC, (byte) 0xDD, (byte) 0xEE, 0x0F};
        for (int i = 0; i < 16; i++) {
            System.arraycopy(mac, 0, packet, 6 + 6 * i, 6);
        }
        return packet;
    }

    private void desk(String more) {
        hub.install(new WakeOnLan())
                .setUp("switch: [{platform: wake_on_lan, name: Desk, mac: 'AA-BB-CC-DD-EE-0F', broadcast_address:"
                        + " 127.0.0.1, broadcast_port: " + network.getLocalPort() + more + "}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aa:bb:cc:dd:ee:0f", "AA-BB-CC-DD-EE-0F", "aabb.ccdd.ee0f", "aabbccddee0f"})
    void theServiceSendsThePacket(String mac) throws IOException {
        hub.install(new WakeOnLan()).setUp("wake_on_lan:");

        hub.call(
                "wake_on_lan",
                "send_magic_packet",
                DataMap.of(
                        "mac", mac, "broadcast_address", "127.0.0.1", "broadcast_port", network.getLocalPort()));

        assertArrayEquals(packet(), received());
    }

    @ParameterizedTest
    @CsvSource({
            "mac, ",
            "mac, aa:bb:cc:dd:ee",
            "mac, aa:bb-cc:dd:ee:ff",
            "mac, gg:bb:cc:dd:ee:ff",
            "broadcast_port, 0",
            "broadcast_port, 65536",
            "address, 127.0.0.1"
    })
    void dataThatDoNotFitAreRefusedByTheirField(String field, String value) {
        hub.install(new WakeOnLan()).setUp("wake_on_lan:");
        DataMap data = field.equals("mac")
                ? value == null ? DataMap.of() : DataMap.of("mac", value)
                : DataMap.of("mac", "aa:bb:cc:dd:ee:ff", field, value);

        HubException refusal =
                assertThrows(HubException.class, () -> hub.call("wake_on_lan", "send_magic_packet", data));

        assertEquals(ServiceException.INVALID, refusal.code());
        assertTrue(refusal.getMessage().contains(field), refusal.getMessage());
    }

    @Test
    void whatCannotBeSentIsSaid() {
        hub.install(new WakeOnLan()).setUp("wake_on_lan:");

        ServiceException refusal = assertThrows(
                ServiceException.class,
                () -> hub.call(
                        "wake_on_lan",
                        "send_magic_packet",
                        DataMap.of("mac", "aa:bb:cc:dd:ee:ff", "broadcast_address", "no such.invalid")));

        assertEquals(ServiceException.FAILED, refusal.code());
        assertTrue(refusal.getMessage().contains("no such.invalid"), refusal.getMessage());
    }

    @Test
    void withoutAHostASwitchAssumesWhatItDid() throws IOException {
        desk("");
        assertEquals("off", hub.state("switch.desk").value());
        assertEquals(
                DataMap.of("assumed_state", true, "friendly_name", "Desk"),
                hub.state("switch.desk").attributes());
        assertEquals(
                "aa:bb:cc:dd:ee:0f",
                hub.hub().registries().entities().find("switch.desk").uniqueId());

        hub.call("switch", "turn_on", DESK);
        assertArrayEquals(packet(), received());
        assertEquals("on", hub.state("switch.desk").value());
        hub.call("switch", "turn_off", DESK);
        assertEquals("off", hub.state("switch.desk").value());
        assertTrue(hub.services().has("wake_on_lan", "send_magic_packet"));
    }

    @Test
    void isTurnedOffByItsServicesInTheContextOfTheCall() {
        List<String> calls = new ArrayList<>();
        hub.services()
                .register(
                        "socket",
                        "cut",
                        ServiceDefinition.untyped(ServiceHandler.callback(
                                call -> calls.add(call.data() + " " + call.context().id()))));
        desk(", turn_off: [{service: socket.cut, data: {after: 5}}, {alias: Again, action: socket.cut, target:"
                + " {entity_id: switch.a}}, {action: socket.cut, entity_id: switch.b}]");
        Context cause = hub.hub().newContext(null, null);

        hub.call(ServiceRequest.of("switch", "turn_off", DESK).in(cause));

        assertEquals(3, calls.size());
        assertTrue(calls.stream().allMatch(call -> call.endsWith(" " + cause.id())), calls.toString());
        assertTrue(calls.get(0).contains("after"), calls.toString());
        assertTrue(calls.get(1).contains("switch.a"), calls.toString());
        assertTrue(calls.get(2).contains("switch.b"), calls.toString());
    }

    @Test
    void aServiceThatFailsLeavesItAsItIsAndTheCallerKnows() {
        desk(", turn_off: {service: socket.cut}");
        hub.call("switch", "turn_on", DESK);

        assertThrows(HubException.class, () -> hub.call("switch", "turn_off", DESK));

        assertEquals("on", hub.state("switch.desk").value());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{delay: 5} | delay",
            "[{service: a.b}, {if: x}] | if",
            "{service: ab} | service",
            "{service: a.b, action: a.b} | action",
            "{data: {a: 1}} | action",
            "{service: a.b, data: 5} | data"
    })
    void actionsOtherThanCallsAreRefused(String script, String word) {
        hub.install(new WakeOnLan());

        List<String> problems = hub.problems(
                "switch: [{platform: wake_on_lan, mac: aa:bb:cc:dd:ee:ff, turn_off: " + script.strip() + "}]");

        assertTrue(
                !problems.isEmpty() && problems.stream().anyMatch(each -> each.contains(word)), problems.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"host: '-f'", "host: 'a b'", "mac: 5", "broadcast_port: many", "mac_address: x"})
    void whatIsWrittenWronglyIsRefusedByItsKey(String written) {
        hub.install(new WakeOnLan());

        List<String> problems = hub.problems("switch: [{platform: wake_on_lan, " + written
                + (written.startsWith("mac:") ? "" : ", mac: aa:bb:cc:dd:ee:ff") + "}]");

        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.getFirst().contains(written.substring(0, written.indexOf(':'))), problems.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"10:11:22:33:44:55", "001122334455"})
    void anAddressThatYamlTakesForANumberBelongsInQuotes(String mac) {
        hub.install(new WakeOnLan());

        List<String> problems = hub.problems("switch: [{platform: wake_on_lan, mac: " + mac + "}]");

        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.getFirst().contains(mac + " without quotes is the number"), problems.toString());
        assertEquals(List.of(), hub.problems("switch: [{platform: wake_on_lan, mac: '" + mac + "'}]"));
    }

    // --- asking the machine

    /** The switches with a program in place of ping. */
    private record Asking(Ping ping) implements Integration {
        @Override
        public Manifest manifest() {
            return Manifest.of(ApiVersion.CURRENT, "wake_on_lan", "Wake on LAN", "1.0.0");
        }

        @Override
        public List<Platform<?>> platforms() {
            return List.of(new WakeSwitches(ping));
        }
    }

    private void asked(Path program) {
        hub.install(new Asking(new Ping(List.of(program.toString(), "-c", "1"))))
                .setUp("switch: [{platform: wake_on_lan, name: Desk, mac: 'aabbccddee0f', broadcast_address: 127.0.0.1,"
                        + " broadcast_port: " + network.getLocalPort() + ", host: 'desk;$(reboot)'}]");
    }

    private void pollUntil(String state) {
        hub.advance(Duration.ofSeconds(30));
        hub.get(hub.loop().ownedBy(hub.loop().hubOwner()).settled());
        assertEquals(state, hub.state("switch.desk").value());
    }

    @Test
    void withAHostItIsOnWhileTheMachineAnswers() throws IOException {
        Path program = folder.resolve("fake-ping");
        Files.writeString(program, "#!/bin/sh\necho \"$@\" > " + folder.resolve("words") + "\ntest -e "
                + folder.resolve("on") + "\n");
        assertTrue(program.toFile().setExecutable(true));

        asked(program);
        assertEquals("off", hub.state("switch.desk").value());
        Files.createFile(folder.resolve("on"));
        pollUntil("on");
        Files.delete(folder.resolve("on"));
        pollUntil("off");

        assertEquals("-c 1 desk;$(reboot)\n", Files.readString(folder.resolve("words")));
        assertEquals(
                DataMap.of("friendly_name", "Desk"),
                hub.state("switch.desk").attributes());
    }

    @Test
    void withoutTheProgramItCountsAsOff() {
        asked(folder.resolve("no-such-program"));

        assertEquals("off", hub.state("switch.desk").value());
    }

    @Test
    void oneThatIsTurnedOnIsAskedAtOnce() throws IOException {
        Path program = folder.resolve("fake-ping");
        Files.writeString(program, "#!/bin/sh\ntest -e " + folder.resolve("on") + "\n");
        assertTrue(program.toFile().setExecutable(true));
        asked(program);
        Files.createFile(folder.resolve("on"));

        hub.call("switch", "turn_on", DESK);

        assertArrayEquals(packet(), received());
        assertEquals("on", hub.state("switch.desk").value());
    }
}
