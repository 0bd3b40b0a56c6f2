package dev.hearth.cli.clients;

import dev.hearth.api.Integration;
import dev.hearth.api.auth.Auth;
import dev.hearth.api.auth.Login;
import dev.hearth.api.config.FieldSpec;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.MappedSchema;
import dev.hearth.api.config.Schema;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.http.HttpResponse;
import dev.hearth.api.http.HttpResponse.Bytes;
import dev.hearth.api.http.Route;
import dev.hearth.api.state.State;
import dev.hearth.core.json.CoreJson;
import dev.hearth.core.store.MemoryStorage;
import dev.hearth.core.testing.SchemaValues;
import dev.hearth.core.testing.TestHub;
import dev.hearth.core.testing.TestRequest;
import dev.hearth.core.testing.TestSocket;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A home with everything that is bundled, and three who send it requests: nobody, a user who may see lights only, and the
 * owner. After each it is checked that
 *
 * <ul>
 * <li>the answer is no failure of the hub, and tells nothing of its inside;
 * <li>what comes is JSON where it says so;
 * <li>whoever may not see it never sees the value of one sensor.
 * </ul>
 *
 * <p>The same seed sends the same.
 */
final class ApiFuzzer implements AutoCloseable {
    private static final String GROUPS = """
            {"version": 1, "minor_version": 1, "key": "auth", "data": {"users": [], "credentials": [],
            "refresh_tokens": [], "groups": [
            {"id": "system-admin", "name": "Administrators"}, {"id": "system-users", "name": "Users"},
            {"id": "system-read-only", "name": "Read Only"},
            {"id": "lights", "name": "Lights", "policy": {"entities": {"domains": {"light": true}}}}]}}
            """;
    private static final String SECRET = "hidden-from-most";
    // What a sender may do to the whole home ends the test, not the hub.
    private static final Set<String> ENDINGS = Set.of(
            "/api/services/{domain}/{service}", "config/auth/delete", "config/auth/update",
            "auth/delete_refresh_token", "auth/delete_all_refresh_tokens", "auth/refresh_token_set_expiry",
            "config/auth_provider/homeassistant/delete");
    // A service or the source of a picture that fails, as Home Assistant answers it.
    private static final Set<String> MAY_FAIL =
            Set.of("/api/services/{domain}/{service}", "/api/media_player_proxy/{entity_id}");
    private static final List<String> ODD = List.of(
            "", " ", "null", "true", "-1", "1e400", "99999999999999999999999", "NaN", "..", "../../etc/passwd", "%00",
            "\0", "\uD800", "ü", "😀", "\u202E", "<script>alert(1)</script>", "'; DROP TABLE states; --", "{{ 7*7 }}",
            "light.bed_light", "sensor.secret", "all", "none", "a".repeat(300), "{\"a\":", "\r\nx: y", "owner", "*");

    private final long seed;
    private final SplittableRandom random;
    private final SchemaValues values;
    private final TestHub hub;
    private final Auth auth;
    private final String ownerToken;
    private final String guestToken;
    private final Map<String, String> found = new LinkedHashMap<>();
    private int sent;
    private int succeeded;

    ApiFuzzer(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
        this.values = new SchemaValues(random);
        MemoryStorage storage = new MemoryStorage();
        storage.write("auth", GROUPS.getBytes(StandardCharsets.UTF_8), true);
        this.hub = TestHub.create(storage, Instant.parse("2026-01-01T00:00:00Z"));
        for (Integration integration : ServiceLoader.load(Integration.class)) {
            if (!Set.of("http", "systemmonitor", "command_line", "rest", "remote_homeassistant")
                    .contains(integration.manifest().domain())) {
                hub.install(integration);
            }
        }
        hub.setUp("demo:\nsystem_log:\n");
        hub.start();
        hub.states().set("sensor.secret", SECRET);
        auth = Objects.requireNonNull(hub.hub().capability(Auth.class), "no integration knows users");
        ownerToken = owner();
        guestToken = guest();
    }

    // ---- who sends ----

    private String owner() {
        DataMap made = object(hub.answer(
                TestRequest.post("/api/onboarding/users", Map.of(
                        "client_id", "http://localhost:8123/",
                        "name", "Owner",
                        "username", "owner",
                        "password", "correct horse",
                        "language", "en")),
                null));
        return token(made.get("auth_code"));
    }

    private String token(@Nullable Object code) {
        TestRequest exchange = TestRequest.of("POST", "/auth/token")
                .with("content-type", "application/x-www-form-urlencoded")
                .withBody(("grant_type=authorization_code&client_id=http%3A%2F%2Flocalhost%3A8123%2F&code=" + code)
                        .getBytes(StandardCharsets.UTF_8));
        return Objects.requireNonNull(object(hub.answer(exchange, null)).text("access_token"));
    }

    private String guest() {
        TestSocket socket = socket(ownerToken);
        socket.send(Map.of("id", 1, "type", "config/auth/create", "name", "Guest", "group_ids",
                List.of("lights")));
        DataMap user = (DataMap) Objects.requireNonNull(
                ((DataMap) Objects.requireNonNull(result(socket).get("result"))).get("user"));
        String id = Objects.requireNonNull(user.text("id"));
        socket.send(Map.of(
                "id", 2, "type", "config/auth_provider/homeassistant/create", "user_id", id, "username", "guest",
                "password", "horse correct"));
        result(socket);
        DataMap flow = object(hub.answer(
                TestRequest.post("/auth/login_flow", Map.of(
                        "client_id", "http://localhost:8123/",
                        "handler", Arrays.asList("homeassistant", null),
                        "redirect_uri", "http://localhost:8123/")),
                null));
        DataMap done = object(hub.answer(
                TestRequest.post("/auth/login_flow/" + flow.text("flow_id"), Map.of(
                        "client_id", "http://localhost:8123/", "username", "guest", "password", "horse correct")),
                null));
        return token(done.get("result"));
    }

    private static DataMap result(TestSocket socket) {
        DataMap message = socket.nextMessage();
        if (!Boolean.TRUE.equals(message.get("success"))) {
            throw new AssertionError("refused: " + message);
        }
        return message;
    }

    private TestSocket socket(@Nullable String token) {
        TestSocket socket = hub.socket("/api/websocket");
        socket.nextMessage();
        socket.send(Map.of("type", "auth", "access_token", token == null ? "nothing" : token));
        socket.nextMessage();
        return socket;
    }

    private static DataMap object(HttpResponse response) {
        if (response.status() / 100 != 2) {
            throw new AssertionError("answered " + response.status() + ": " + text(response));
        }
        return (DataMap) Objects.requireNonNull(CoreJson.INSTANCE.parse(text(response)));
    }

    private static String text(HttpResponse response) {
        return response.body() instanceof Bytes bytes ? new String(bytes.bytes(), StandardCharsets.UTF_8) : "";
    }

    int sent() {
        return sent;
    }

    int succeeded() {
        return succeeded;
    }

    // ---- what is sent ----

    void run(int requests) {
        List<Route> routes = hub.hub().routes().all();
        List<String> commands = hub.hub().commands().types();
        Map<String, TestSocket> sockets = new LinkedHashMap<>();
        long[] ids = {10};
        for (int i = 0; i < requests; i++) {
            sent++;
            if (random.nextInt(2) == 0) {
                request(routes.get(random.nextInt(routes.size())));
            } else {
                String who = random.nextInt(3) == 0 ? guestToken : ownerToken;
                TestSocket socket = sockets.get(who);
                if (socket == null || !socket.isOpen()) {
                    socket = socket(who);
                    sockets.put(who, socket);
                }
                command(socket, commands.get(random.nextInt(commands.size())), ids[0]++, who.equals(guestToken));
            }
            if (random.nextInt(50) == 0) {
                hub.advance(Duration.ofSeconds(random.nextInt(20)));
            }
        }
    }

    private void request(Route route) {
        String method = random.nextInt(20) == 0
                ? pick(List.of("GET", "PUT", "POST", "DELETE", "HEAD", "BREW"))
                : route
                        .method()
                        .replace("*", "GET");
        StringBuilder target = new StringBuilder();
        for (String part : route.path().substring(1).split("/", -1)) {
            target.append('/').append(part.startsWith("{") ? encoded(pathValue(part)) : part);
        }
        if (random.nextInt(3) == 0) {
            target.append('?').append(encoded(word())).append('=').append(encoded(word()));
        }
        TestRequest request = TestRequest.of(method, target.toString()).withBody(body());
        if (random.nextInt(4) != 0) {
            request = request.with("content-type", "application/json");
        }
        int who = random.nextInt(3);
        Login login = who == 0
                ? null
                : auth.login(who == 1 ? guestToken : ownerToken, InetAddress.getLoopbackAddress());
        if (ENDINGS.contains(route.path()) && target.toString().contains("homeassistant")) {
            return;
        }
        HttpResponse response = hub.answer(request, login);
        String said = text(response);
        String what = method + " " + target + " by " + who + " with "
                + new String(request.body(), StandardCharsets.ISO_8859_1);
        if (response.status() >= 500 && response.status() != 503 && !MAY_FAIL.contains(route.path())) {
            fail(route.path(), what, response.status() + " " + said);
        }
        if (response.status() < 300) {
            succeeded++;
            if ("application/json".equals(response.header("content-type"))) {
                CoreJson.INSTANCE.parse(said);
            }
        }
        check(route.path(), what, said, who != 2);
    }

    private String pathValue(String part) {
        return switch (random.nextInt(4)) {
            case 0 -> word();
            case 1 -> pick(List.of("light", "switch", "turn_on", "toggle", "state_changed", "2026-01-01T00:00:00Z"));
            default -> part.contains("id") ? anEntity() : word();
        };
    }

    private String anEntity() {
        List<State> states = hub.states().all();
        return states.get(random.nextInt(states.size())).entityId();
    }

    private void command(TestSocket socket, String type, long id, boolean guest) {
        Map<String, @Nullable Object> message = new LinkedHashMap<>();
        message.put("id", id);
        message.put("type", type);
        var command = Objects.requireNonNull(hub.hub().commands().find(type));
        fields(command.schema()).forEach((key, field) -> {
            if (random.nextInt(4) != 0) {
                Object value = random.nextInt(5) == 0 ? anything(2) : values.good(field);
                message.put(key, value);
            }
        });
        if (random.nextInt(8) == 0) {
            message.put(word(), anything(2));
        }
        String domain = String.valueOf(message.get("domain"));
        if (ENDINGS.contains(type) || (type.equals("call_service") && domain.contains("homeassistant"))) {
            return;
        }
        String text = CoreJson.INSTANCE.encode(message).toString();
        if (random.nextInt(10) == 0) {
            text = mutated(text);
        }
        socket.sendText(text);
        String frame;
        while ((frame = socket.nextText()) != null) {
            Object answer = CoreJson.INSTANCE.parse(frame);
            check(type, text, frame, guest);
            if (answer instanceof DataMap map && Boolean.TRUE.equals(map.get("success"))) {
                succeeded++;
            }
            if (frame.contains("\"Unknown error\"") && !type.equals("call_service")) {
                fail(type, text, frame);
            }
        }
    }

    private static Map<String, FieldSpec<?>> fields(Schema<?> schema) {
        return switch (schema) {
            case MapSchema map -> map.fields();
            case MappedSchema<?, ?> mapped -> fields(mapped.source());
            default -> Map.of();
        };
    }

    private void check(String where, String what, String said, boolean mayNotSee) {
        if (said.contains("Exception") || said.contains("\tat ") || said.contains("dev.hearth.")) {
            fail(where, what, "tells of the inside: " + said);
        }
        if (mayNotSee && said.contains(SECRET)) {
            fail(where, what, "shows what its sender may not see");
        }
    }

    private void fail(String where, String what, String said) {
        found.putIfAbsent(where, "seed " + seed + ", request " + sent + ": " + what + "\n" + said);
    }

    /** What was found wrong, by the route or command; the first of each. */
    Map<String, String> found() {
        return found;
    }

    // ---- nonsense ----

    private byte[] body() {
        if (random.nextInt(5) == 0) {
            byte[] bytes = new byte[random.nextInt(40)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) random.nextInt();
            }
            return bytes;
        }
        Object value = random.nextInt(3) == 0
                ? anything(4)
                : Map.of(
                        "entity_id", pick(List.of(anEntity(), "all", "light.none")),
                        "state", anything(1),
                        "attributes", anything(2));
        String json = CoreJson.INSTANCE.encode(value).toString();
        if (random.nextInt(30) == 0) {
            json = "[".repeat(5_000);
        }
        return (random.nextInt(4) == 0 ? mutated(json) : json).getBytes(StandardCharsets.UTF_8);
    }

    private String mutated(String text) {
        StringBuilder mutated = new StringBuilder(text);
        for (int i = random.nextInt(1, 4); i > 0 && !mutated.isEmpty(); i--) {
            int at = random.nextInt(mutated.length());
            switch (random.nextInt(4)) {
                case 0 -> mutated.deleteCharAt(at);
                case 1 -> mutated.insert(at, pick(List.of("\"", "{", "}", "[", ",", ":", "0", "\\u0000", "e9")));
                case 2 -> mutated.setLength(at);
                default -> mutated.setCharAt(at, (char) random.nextInt(1, 0x300));
            }
        }
        return mutated.toString();
    }

    private Object anything(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> random.nextLong();
            case 1 -> random.nextInt(-2, 300);
            case 2 -> random.nextDouble() * 1e6;
            case 3 -> random.nextBoolean();
            case 4 -> word();
            case 5 -> anEntity();
            case 6 -> {
                List<Object> list = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(anything(depth - 1));
                }
                yield list;
            }
            default -> {
                Map<String, Object> map = new LinkedHashMap<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    map.put(word(), anything(depth - 1));
                }
                yield map;
            }
        };
    }

    private String word() {
        return random.nextInt(3) == 0
                ? pick(ODD)
                : pick(List.of("entity_id", "state", "name", "type", "id", "domain", "area_id", "icon", "key", "on"));
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        hub.close();
    }
}
