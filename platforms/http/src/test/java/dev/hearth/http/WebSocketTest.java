package dev.hearth.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.http.Socket;
import dev.hearth.api.http.SocketListener;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Web sockets, frame by frame. */
class WebSocketTest {
    private static final int TEXT = 0x81;
    private static final int CLOSE = 0x88;
    private static final int PING = 0x89;
    private static final int PONG = 0x8a;

    private static final Limits QUICK = new Limits(
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofMillis(300),
            Duration.ofMillis(300),
            Duration.ofMillis(50),
            1_000,
            16 << 20,
            1 << 20,
            100);

    private RunningServer server;
    private final Listener listener = new Listener();

    /** Keeps what it hears. */
    private static final class Listener implements SocketListener {
        final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
        final CompletableFuture<Integer> closed = new CompletableFuture<>();
        final CompletableFuture<Socket> socket = new CompletableFuture<>();

        @Override
        public void onText(String text) {
            if (text.equals("fail")) {
                throw new IllegalStateException("as asked");
            }
            heard.add(text);
        }

        @Override
        public void onBinary(byte[] bytes) {
            heard.add(bytes);
        }

        @Override
        public void onClose(int code, String reason) {
            assertTrue(closed.complete(code), "told once");
        }

        @Nullable
        Object next() throws InterruptedException {
            return heard.poll(10, TimeUnit.SECONDS);
        }

        int code() throws Exception {
            return closed.get(10, TimeUnit.SECONDS);
        }
    }

    @BeforeEach
    void start(@TempDir Path folder) {
        server = new RunningServer(folder, QUICK, Map.of());
        server.addSocket("/api/websocket", (request, socket) -> {
            listener.socket.complete(socket);
            return listener;
        });
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private RawClient connected(String... headers) throws Exception {
        RawClient client = server.raw().upgrade("/api/websocket", headers);
        String head = client.head();
        assertTrue(head.startsWith("HTTP/1.1 101 Switching Protocols"), head);
        return client;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void fragmentsBecomeOneMessageWithPingsBetween() throws Exception {
        try (RawClient client = connected()) {
            byte[] euro = utf8("1 €");
            client.frame(0x01, new byte[] {euro[0], euro[1], euro[2]});
            client.frame(PING, utf8("now"));
            client.frame(0x00, new byte[] {euro[3]});
            client.frame(0x80, new byte[] {euro[4]});
            client.frame(0x82, new byte[] {1, 2});

            assertEquals("1 €", listener.next());
            assertArrayEquals(new byte[] {1, 2}, (byte[]) listener.next());
            RawClient.Received pong = client.receive();
            assertEquals(PONG, pong.firstByte());
            assertEquals("now", pong.text());
        }
        assertEquals(1_006, listener.code());
    }

    private int refusal(RawClient client) throws Exception {
        RawClient.Received frame = client.receive();
        while (frame.firstByte() == PING) {
            frame = client.receive();
        }
        assertEquals(CLOSE, frame.firstByte());
        assertEquals("", client.rest());
        assertEquals(frame.code(), listener.code());
        return frame.code();
    }

    @Test
    void textThatIsNotUtf8IsRefused() throws Exception {
        try (RawClient client = connected()) {
            assertEquals(1_007, refusal(client.frame(TEXT, new byte[] {(byte) 0xc3, 0x28})));
        }
    }

    @Test
    void messagesOver4MibAreRefused() throws Exception {
        try (RawClient client = connected()) {
            byte[] part = new byte[3 << 20];
            client.frame(0x02, part);
            assertEquals(1_009, refusal(client.frame(0x80, part)));
        }
    }

    @Test
    void aFrameThatIsTooLongIsRefusedByItsHead() throws Exception {
        try (RawClient client = connected()) {
            client.send(new byte[] {(byte) 0x82, (byte) 0xff, 0, 0, 0, 0, 0x10, 0, 0, 0, 1, 2, 3, 4});
            assertEquals(1_009, refusal(client));
        }
    }

    @Test
    void aFrameWithoutMaskIsRefused() throws Exception {
        try (RawClient client = connected()) {
            assertEquals(1_002, refusal(client.send(new byte[] {(byte) 0x81, 1, 'a'})));
        }
    }

    @Test
    void aFragmentOfNothingIsRefused() throws Exception {
        try (RawClient client = connected()) {
            assertEquals(1_002, refusal(client.frame(0x80, utf8("a"))));
        }
    }

    @Test
    void aCompressedFrameThatWasNotAgreedOnIsRefused() throws Exception {
        try (RawClient client = connected()) {
            assertEquals(1_002, refusal(client.frame(0xc1, utf8("a"))));
        }
    }

    @Test
    void aListenerThatFailsEndsItsSocketOnly() throws Exception {
        try (RawClient client = connected()) {
            assertEquals(1_011, client.text("fail").receive().code());
            client.frame(CLOSE, new byte[] {3, (byte) 0xf3});
            assertEquals(1_011, listener.code());
        }
    }

    @Test
    void theServerClosesAfterWhatItHasSent() throws Exception {
        try (RawClient client = connected()) {
            Socket socket = listener.socket.join();
            server.onLoop(() -> {
                socket.send(utf8("last"));
                socket.close(4_000, "bye");
                socket.send(utf8("never"));
                return true;
            });

            assertEquals("last", client.receive().text());
            RawClient.Received close = client.receive();
            assertEquals(4_000, close.code());
            assertEquals("bye", close.text().substring(2));
            assertEquals("", client.rest()); // though the client does not answer
            assertEquals(4_000, listener.code());
        }
    }

    @Test
    void aClientThatDoesNotAnswerPingsIsLetGo() throws Exception {
        try (RawClient client = connected()) {
            assertEquals(PING, client.receive().firstByte());
            client.frame(PONG, new byte[0]);
            assertEquals(PING, client.receive().firstByte());
            assertEquals("", client.rest());
            assertEquals(1_006, listener.code());
        }
    }

    @Test
    void framesOfOneTurnAreWrittenInOneGo() throws Exception {
        try (RawClient client = connected()) {
            Socket socket = listener.socket.join();
            int pending = server.onLoop(() -> {
                for (int i = 0; i < 50; i++) {
                    socket.send(utf8("{\"id\":"), utf8("" + i), utf8("}"));
                }
                return socket.pending();
            });

            assertEquals(50, pending);
            for (int i = 0; i < 50; i++) {
                assertEquals("{\"id\":" + i + "}", client.receive().text());
            }
            assertEquals(0, server.onLoop(socket::pending));
        }
    }

    @Test
    void aClientThatNeverReadsIsCutOff() throws Exception {
        try (RawClient client = connected()) {
            assertTrue(client.socket.isConnected());
            Socket socket = listener.socket.join();
            byte[] piece = new byte[50_000];

            for (int i = 0; i < 1_000 && !listener.closed.isDone(); i++) {
                server.onLoop(() -> {
                    socket.sendBinary(piece);
                    return true;
                });
            }

            assertEquals(1_006, listener.code());
        }
    }

    @Test
    void aFloodIsHeldBackAndNothingOfItLost() throws Exception {
        try (RawClient client = connected()) {
            CompletableFuture<Boolean> go = new CompletableFuture<>();
            server.loop.execute(go::join);
            Thread sender = Thread.ofVirtual().start(() -> {
                try {
                    for (int i = 0; i < 20_000; i++) {
                        client.text("" + i);
                    }
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            go.complete(true);
            for (int i = 0; i < 20_000; i++) {
                assertEquals("" + i, listener.next());
            }
            sender.join();
        }
    }

    @Test
    void longMessagesAreCompressedForWhoAsks() throws Exception {
        try (RawClient client = server.raw()
                .upgrade("/api/websocket", "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits")) {
            assertTrue(client.head()
                    .contains("sec-websocket-extensions: permessage-deflate; server_no_context_takeover;"
                            + " client_no_context_takeover\r\n"));
            Socket socket = listener.socket.join();
            String text = "täst ".repeat(10_000);
            server.onLoop(() -> {
                socket.send(utf8("short"));
                socket.send(utf8(text.substring(0, 7)), utf8(text.substring(7)));
                return true;
            });

            RawClient.Received plain = client.receive();
            assertEquals(TEXT, plain.firstByte());
            assertEquals("short", plain.text());
            RawClient.Received compressed = client.receive();
            assertEquals(TEXT | 0x40, compressed.firstByte());
            assertTrue(compressed.content().length < 2_000);
            Inflater inflater = new Inflater(true);
            inflater.setInput(compressed.content());
            byte[] inflated = new byte[utf8(text).length];
            assertEquals(inflated.length, inflater.inflate(inflated));
            assertEquals(text, new String(inflated, StandardCharsets.UTF_8));

            client.frame(0xc1, compressed.content());
            assertEquals(text, listener.next());
            assertEquals(1_002, refusal(client.frame(0xc1, new byte[] {(byte) 0xff, (byte) 0xff, 1})));
        }
    }

    @Test
    void aSmallMessageThatInflatesToMuchIsRefused() throws Exception {
        try (RawClient client = connected("Sec-WebSocket-Extensions: permessage-deflate")) {
            java.util.zip.Deflater deflater = new java.util.zip.Deflater(9, true);
            deflater.setInput(new byte[20 << 20]);
            byte[] small = new byte[100_000];
            int length = deflater.deflate(small, 0, small.length, java.util.zip.Deflater.SYNC_FLUSH);

            assertEquals(1_009, refusal(client.frame(0xc2, java.util.Arrays.copyOf(small, length - 4))));
        }
    }

    @Test
    void aHandshakeThatIsWrongIsRefused() throws Exception {
        for (String wrong : List.of(
                "Sec-WebSocket-Version: 8\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: short",
                "Sec-WebSocket-Version: 13")) {
            try (RawClient client = server.raw()) {
                client.send("GET /api/websocket HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                        + wrong + "\r\n\r\n");
                assertTrue(client.head().startsWith("HTTP/1.1 400 "), wrong);
            }
        }
        assertEquals(400, server.get("/api/websocket").statusCode());
        assertFalse(listener.socket.isDone());
    }

    @Test
    void theClientOfTheJdkUnderstands() throws Exception {
        List<String> heard = new ArrayList<>();
        CompletableFuture<Integer> closed = new CompletableFuture<>();
        WebSocket client = server.client
                .newWebSocketBuilder()
                .buildAsync(
                        java.net.URI.create("ws://127.0.0.1:" + server.port() + "/api/websocket"),
                        new WebSocket.Listener() {
                            @Override
                            public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
                                heard.add(text.toString());
                                socket.request(1);
                                return CompletableFuture.completedStage(text);
                            }

                            @Override
                            public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
                                closed.complete(code);
                                return CompletableFuture.completedStage(code);
                            }
                        })
                .join();
        client.sendText("hi", true).join();
        assertEquals("hi", listener.next());
        server.onLoop(() -> {
            listener.socket.join().send(utf8("you too"));
            listener.socket.join().close(1_000, "");
            return true;
        });
        assertEquals(1_000, closed.get(10, TimeUnit.SECONDS));
        assertEquals(List.of("you too"), heard);
        client.abort();
    }
}
