package dev.hearth.websocketapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.auth.LoginAttempts;
import dev.hearth.api.auth.Permissions;
import dev.hearth.core.testing.TestSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LogInTest extends ApiTest {
    private final FakeAttempts attempts = new FakeAttempts();

    private static final class FakeAttempts implements LoginAttempts {
        private final List<String> heard = new ArrayList<>();
        private boolean banned;

        @Override
        public void failed(InetAddress from, String what, @Nullable String userAgent) {
            heard.add("failed " + from.getHostAddress() + " " + what);
        }

        @Override
        public void succeeded(InetAddress from) {
            heard.add("succeeded " + from.getHostAddress());
        }

        @Override
        public boolean banned(InetAddress from) {
            return banned;
        }
    }

    @Test
    void aClientIsAskedWhoItIsAndLetIn() {
        hub.hub().provide(LoginAttempts.class, attempts);
        TestSocket socket = hub.socket("/api/websocket");

        String greeting = received(socket);
        String answer = ask(socket, "{'type': 'auth', 'access_token': 'owner'}");

        assertEquals("{'type':'auth_required','ha_version':'2026.8.0'}", greeting);
        assertEquals("{'type':'auth_ok','ha_version':'2026.8.0'}", answer);
        assertEquals(List.of("succeeded 127.0.0.1"), attempts.heard);
    }

    @Test
    void aTokenNobodyKnowsIsRefusedAndCounted() {
        hub.hub().provide(LoginAttempts.class, attempts);
        TestSocket socket = hub.socket("/api/websocket");
        socket.nextText();

        String answer = ask(socket, "{'type': 'auth', 'access_token': 'no such token'}");

        assertEquals("{'type':'auth_invalid','message':'Invalid access token or password'}", answer);
        assertEquals(1000, socket.closeCode());
        assertEquals(List.of("failed 127.0.0.1 /api/websocket"), attempts.heard);
    }

    @Test
    void aLogInOfAnotherShapeIsRefused() {
        String malformed = "{'type':'auth_invalid','message':'Auth message incorrectly formatted: ";

        assertEquals(
                malformed + "extra keys not allowed @ data['id']. Got 1\\nnot a valid value for dictionary value @"
                        + " data['type']. Got 'ping''}",
                refusal("{'id': 1, 'type': 'ping'}"));
        assertEquals(
                malformed + "expected str for dictionary value @ data['access_token']. Got 12345'}",
                refusal("{'type': 'auth', 'access_token': 12345}"));
        assertEquals(
                "{'type':'auth_invalid','message':'Auth message incorrectly formatted: expected a dictionary. Got"
                        + " [1]'}",
                refusal("[1]"));
    }

    @Test
    void aLogInWithoutATokenIsThatOfNobody() {
        String nobody = "{'type':'auth_invalid','message':'Invalid access token or password'}";

        assertEquals(nobody, refusal("{'type': 'auth'}"));
        assertEquals(nobody, refusal("{'type': 'auth', 'api_password': 'welcome'}"));
    }

    private String refusal(String message) {
        TestSocket socket = hub.socket("/api/websocket");
        socket.nextText();
        String answer = ask(socket, message);
        assertEquals(1000, socket.closeCode());
        return answer;
    }

    @Test
    void whatIsNoJsonOrNoTextEndsTheConnection() {
        TestSocket broken = hub.socket("/api/websocket");
        TestSocket binary = hub.socket("/api/websocket");

        broken.sendText("{auth}");
        binary.sendBinary(new byte[] {1});

        assertFalse(broken.isOpen());
        assertFalse(binary.isOpen());
    }

    @Test
    void whoDoesNotLogInWithinTenSecondsIsDisconnected() {
        TestSocket silent = hub.socket("/api/websocket");
        TestSocket known = client();

        hub.advance(Duration.ofMillis(9_999));
        boolean before = silent.isOpen();
        hub.advance(Duration.ofMillis(1));

        assertTrue(before);
        assertFalse(silent.isOpen());
        assertTrue(known.isOpen());
    }

    @Test
    void whoIsShutOutHearsNothing() {
        hub.hub().provide(LoginAttempts.class, attempts);
        attempts.banned = true;

        TestSocket socket = hub.socket("/api/websocket");

        assertEquals("", received(socket));
        assertFalse(socket.isOpen());
    }

    @Test
    void aRevokedTokenEndsItsConnections() {
        users.add("guest", Permissions.ALL);
        TestSocket guest = client("guest");
        TestSocket owner = client();

        users.revoke("guest");
        hub.runUntilIdle();

        assertFalse(guest.isOpen());
        assertTrue(owner.isOpen());
    }

    @Test
    void allConnectionsEndWhenTheHubStops() {
        TestSocket known = client();
        TestSocket silent = hub.socket("/api/websocket");

        hub.close();

        assertEquals(1001, known.closeCode());
        assertEquals(1001, silent.closeCode());
    }

    @Test
    void aStrangerIsNotReadAtLength() {
        TestSocket socket = hub.socket("/api/websocket");
        socket.nextText();

        String answer = ask(socket, "{'type': 'auth', 'access_token': '" + "x".repeat(20_000) + "'}");

        assertEquals(
                "{'type':'auth_invalid','message':'Auth message incorrectly formatted: it is longer than 16384 characters'}",
                answer);
        assertFalse(socket.isOpen());
    }
}
