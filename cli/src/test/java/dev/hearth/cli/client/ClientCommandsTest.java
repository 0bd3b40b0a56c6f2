package dev.hearth.cli.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.hearth.cli.CommandRun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientCommandsTest {
    private static final String PORCH = """
            {"entity_id":"light.porch","state":"on","attributes":{"brightness":102,"friendly_name":"Porch"},\
            "last_changed":"2026-11-22T09:00:39+00:00","last_updated":"2026-11-22T09:00:39+00:00",\
            "context":{"id":"c","parent_id":null,"user_id":null}}""";
    private static final String LAKE = """
            {"entity_id":"sensor.lake","state":"14.5","attributes":{"unit_of_measurement":"°C"},\
            "last_changed":"2026-11-22T09:00:39+00:00","last_updated":"2026-11-22T09:00:39+00:00",\
            "context":{"id":"c","parent_id":null,"user_id":null}}""";

    @TempDir Path folder;

    private final Map<String, String> answers = new HashMap<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(folder.resolve("token"), "good-token\n");
        answers.put("GET /api/states", "[" + LAKE + "," + PORCH + "]");
        answers.put("GET /api/states/light.porch", PORCH);
        answers.put("POST /api/states/light.porch", PORCH);
        answers.put("GET /api/services", """
                [{"domain":"light","services":{"turn_on":{"name":"On","description":"Turns on.",
                 "fields":{"brightness":{}}}}}]""");
        answers.put("POST /api/services/light/turn_on", "[" + PORCH + "]");
        answers.put("POST /api/services/light/turn_on?return_response",
                "{\"changed_states\":[],\"service_response\":{\"watts\":3}}");
        answers.put("POST /api/events/parcel", "{\"message\":\"Event parcel fired.\"}");
        answers.put("GET /api/error_log", "one\ntwo\n");
        answers.put("GET /api/config",
                "{\"location_name\":\"Lakeside\",\"version\":\"2026.8.0\",\"components\":[\"light\",\"sun\"]}");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String what = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            requests.add((what + " " + body).strip());
            String answer = answers.get(what);
            boolean welcome = "Bearer good-token".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] bytes = (!welcome ? "401: Unauthorized" : answer == null ? "{\"message\":\"Not found.\"}" : answer)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(
                    !welcome ? 401 : answer != null ? 200 : what.startsWith("POST") ? 400 : 404, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private CommandRun hearth(String... words) {
        List<String> args = new ArrayList<>(List.of(words));
        args.addAll(List.of("--url", "http://127.0.0.1:" + server.getAddress().getPort()));
        args.addAll(List.of("--token-file", folder.resolve("token").toString()));
        return CommandRun.of(args.toArray(String[]::new));
    }

    @Test
    void statesAreListed() {
        CommandRun all = hearth("state", "list");
        CommandRun some = hearth("state", "list", "light", "*.porch*");

        assertEquals(0, all.code(), all.err());
        assertTrue(
                all.out().startsWith("Entity       State    Name   Changed\nlight.porch  on       Porch  2026-11-22"),
                all.out());
        assertTrue(all.out().contains("\nsensor.lake  14.5 °C "), all.out());
        assertFalse(some.out().contains("sensor.lake"), some.out());
    }

    @Test
    void aStateIsShownWithItsAttributes() {
        CommandRun shown = hearth("state", "get", "light.porch");

        assertEquals(0, shown.code(), shown.err());
        assertTrue(shown.out().contains("\nbrightness     102\n"), shown.out());
        assertTrue(hearth("state", "get", "light.porch", "--json").out().startsWith(
                "{\"entity_id\":\"light.porch\",\"state\":\"on\""));
    }

    @Test
    void anUnknownEntityIsGuessed() {
        CommandRun unknown = hearth("state", "get", "light.proch");

        assertEquals(1, unknown.code());
        assertEquals("the hub has no entity 'light.proch'; did you mean 'light.porch'?\n", unknown.err());
    }

    @Test
    void aStateIsSetAndKeepsItsOtherAttributes() {
        CommandRun set = hearth("state", "set", "light.porch", "off", "-a", "brightness=7", "-a", "mode=night");

        assertEquals(0, set.code(), set.err());
        assertTrue(requests.getLast().contains("{\"state\":\"off\",\"attributes\":{\"brightness\":7,"
                + "\"friendly_name\":\"Porch\",\"mode\":\"night\"},\"force_update\":false}"), requests.getLast());
    }

    @Test
    void aServiceIsCalled() {
        CommandRun called = hearth("service", "call", "light.turn_on", "-e", "light.porch", "brightness=50");

        assertEquals(0, called.code(), called.err());
        assertTrue(called.out().contains("light.porch"), called.out());
        assertEquals(
                "POST /api/services/light/turn_on {\"brightness\":50,\"entity_id\":[\"light.porch\"]}",
                requests.getLast());
        assertEquals("{\"watts\":3}\n", hearth("service", "call", "light.turn_on", "--response").out());
    }

    @Test
    void unknownServicesAndEntitiesAreGuessed() {
        CommandRun service = hearth("service", "call", "light.turn_no");
        CommandRun entity = hearth("service", "call", "light.turn_on", "-e", "light.torch");

        assertEquals("the hub has no service 'light.turn_no'; did you mean 'light.turn_on'?\n", service.err());
        assertEquals("the hub has no entity 'light.torch'; did you mean 'light.porch'?\n", entity.err());
        assertEquals(1, service.code() * entity.code());
    }

    @Test
    void servicesAreListed() {
        CommandRun listed = hearth("service", "list", "light");

        assertTrue(listed.out().matches("(?s)Service .*\nlight.turn_on +brightness +Turns on\\.\n"), listed.out());
        assertEquals(1, hearth("service", "list", "lihgt.turn_on").code());
    }

    @Test
    void anEventIsFired() {
        CommandRun fired = hearth("event", "fire", "parcel", "pieces=2", "by=post");

        assertEquals("fired parcel\n", fired.out());
        assertEquals("POST /api/events/parcel {\"pieces\":2,\"by\":\"post\"}", requests.getLast());
    }

    @Test
    void theHubIsDescribedAndItsLogPrinted() {
        assertTrue(hearth("info").out().startsWith("Home                   Lakeside\n"), hearth("info").out());
        assertEquals("one\ntwo\n", hearth("logs").out());
        assertEquals("three\n", LogsCommand.fresh("one\ntwo\n", "one\ntwo\nthree\n"));
        assertEquals("three\n", LogsCommand.fresh("one\ntwo\n", "three\n"));
    }

    @Test
    void theShellIsTold() {
        assertEquals("light.porch\nsensor.lake\n", hearth("complete-entities").out());
        assertEquals("light.turn_on\n", hearth("complete-entities", "--services").out());
        assertTrue(CommandRun.of("completion").out().contains("complete -F _complete_hearth_with_hub"));
    }

    @Test
    void aHubThatDoesNotRunIsSaidWithARemedy() {
        server.stop(0);

        CommandRun failed = hearth("state", "list");

        assertEquals(1, failed.code());
        assertTrue(failed.err().contains("cannot connect to http://127.0.0.1:"), failed.err());
        assertTrue(failed.err().contains("Is the hub running?"), failed.err());
        assertFalse(failed.err().contains("\tat "), failed.err());
        assertEquals("", hearth("complete-entities").err());
    }

    @Test
    void aWrongTokenIsSaidWithoutShowingIt() throws IOException {
        Files.writeString(folder.resolve("token"), "old-token");

        CommandRun refused = hearth("info");

        assertEquals(1, refused.code());
        assertEquals("hearth info: the hub does not take the token; make a new one there; hearth token create does\n",
                refused.err());
    }

    @Test
    void aMissingTokenFileIsNamed() throws IOException {
        Files.delete(folder.resolve("token"));

        CommandRun missing = hearth("info");

        assertEquals(1, missing.code());
        assertEquals("hearth info: there is no " + folder.resolve("token") + "\n", missing.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"service call light", "service call light.turn_on x", "state", "state get", "event fire"})
    void wrongWordsAreAnErrorOfUsage(String words) {
        CommandRun wrong = words.equals("state") ? CommandRun.of("state") : hearth(words.split(" "));

        assertEquals(2, wrong.code(), wrong.err());
    }
}
