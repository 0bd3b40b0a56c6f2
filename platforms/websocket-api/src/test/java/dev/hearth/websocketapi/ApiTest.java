package dev.hearth.websocketapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hearth.api.auth.Auth;
import dev.hearth.api.data.DataMap;
import dev.hearth.core.testing.TestAuth;
import dev.hearth.core.testing.TestHub;
import dev.hearth.core.testing.TestSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A hub with the API, and clients of it. */
abstract class ApiTest {
    final TestHub hub = TestHub.create();
    final TestAuth users = new TestAuth();

    @BeforeEach
    void setUp() {
        hub.hub().provide(Auth.class, users);
        hub.install(new WebsocketApiIntegration());
        hub.setUp("");
        hub.start();
    }

    @AfterEach
    void close() {
        hub.close();
    }

    /** A client that has logged in. */
    TestSocket client(String user) {
        TestSocket socket = hub.socket("/api/websocket");
        socket.send(DataMap.of("type", "auth", "access_token", user));
        assertEquals("auth_required", socket.nextMessage().text("type"));
        assertEquals("auth_ok", socket.nextMessage().text("type"));
        return socket;
    }

    TestSocket client() {
        return client("owner");
    }

    /** Sends text that is JSON but for its quotes, and gives all that comes back, as text. */
    static String ask(TestSocket socket, String message) {
        socket.sendText(message.replace('\'', '"'));
        return received(socket);
    }

    /** All frames that are there, as text, one a line. */
    static String received(TestSocket socket) {
        StringBuilder all = new StringBuilder();
        for (String frame = socket.nextText(); frame != null; frame = socket.nextText()) {
            all.append(all.isEmpty() ? "" : "\n").append(frame.replace('"', '\''));
        }
        return all.toString();
    }

    /** Sends a message that is refused, and gives code and message of the answer. */
    static String error(TestSocket socket, String message) {
        socket.sendText(message.replace('\'', '"'));
        DataMap error = (DataMap) socket.nextMessage().get("error");
        return error.text("code") + ": " + error.text("message");
    }
}
