package dev.hearth.core.testing;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.http.Socket;
import dev.hearth.api.http.SocketHandler;
import dev.hearth.api.http.SocketListener;
import dev.hearth.core.json.CoreJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The client's end of a web socket, see {@link TestHub#socket}. What the hub sends can be taken, frame by frame. */
public final class TestSocket {
    private final TestHub hub;
    private final SocketListener listener;
    private final Deque<String> frames = new ArrayDeque<>();
    private final List<byte[]> binary = new ArrayList<>();
    private boolean reading = true;
    private boolean open = true;
    private int waiting;
    private int closeCode;

    TestSocket(TestHub hub, SocketHandler handler) {
        this.hub = hub;
        this.listener = handler.open(TestRequest.get("/api/websocket"), new HubSide());
    }

    /** Sends a message as JSON and turns the loop. */
    public void send(@Nullable Object message) {
        sendText(CoreJson.INSTANCE.encode(message).toString());
    }

    /** Sends a text frame and turns the loop. */
    public void sendText(String text) {
        listener.onText(text);
        hub.runUntilIdle();
    }

    /** Sends a binary frame and turns the loop. */
    public void sendBinary(byte[] bytes) {
        listener.onBinary(bytes);
        hub.runUntilIdle();
    }

    /** The next frame as it is; null when there is none. */
    public @Nullable String nextText() {
        return frames.poll();
    }

    /**
     * The next frame, read as JSON: a {@link DataMap}, or a list of them.
     *
     * @throws AssertionError when there is none
     */
    public Object next() {
        String frame = frames.poll();
        if (frame == null) {
            throw new AssertionError("the hub has sent nothing more" + (open ? "" : " and closed with " + closeCode));
        }
        Object message = CoreJson.INSTANCE.parse(frame);
        if (message == null) {
            throw new AssertionError("the hub has sent null");
        }
        return message;
    }

    /** The next frame, which holds one message. */
    public DataMap nextMessage() {
        return (DataMap) next();
    }

    /** All frames that are there, read as JSON. */
    public List<Object> all() {
        List<Object> all = new ArrayList<>();
        while (!frames.isEmpty()) {
            all.add(next());
        }
        return all;
    }

    /** The binary frames so far, in their order; a copy. */
    public List<byte[]> binary() {
        return List.copyOf(binary);
    }

    /** Stops or goes on reading; while the client does not read, what is sent waits at the hub. */
    public void reading(boolean now) {
        reading = now;
        if (now) {
            waiting = 0;
        }
    }

    /** Whether it is open. */
    public boolean isOpen() {
        return open;
    }

    /** The code it was closed with; 0 while it is open. */
    public int closeCode() {
        return closeCode;
    }

    /** The client goes. */
    public void close() {
        closed(1000, "");
        hub.runUntilIdle();
    }

    private void closed(int code, String reason) {
        if (open) {
            open = false;
            closeCode = code;
            listener.onClose(code, reason);
        }
    }

    private final class HubSide implements Socket {
        @Override
        public String remote() {
            return "127.0.0.1";
        }

        @Override
        public void send(byte[]... parts) {
            if (open) {
                ByteArrayOutputStream frame = new ByteArrayOutputStream();
                for (byte[] part : parts) {
                    frame.writeBytes(part);
                }
                frames.add(frame.toString(StandardCharsets.UTF_8));
                waiting += reading ? 0 : 1;
            }
        }

        @Override
        public void sendBinary(byte[] bytes) {
            if (open) {
                binary.add(bytes);
            }
        }

        @Override
        public int pending() {
            return waiting;
        }

        @Override
        public void close(int code, String reason) {
            hub.hub().loop().execute(() -> closed(code, reason));
        }

        @Override
        public void terminate() {
            hub.hub().loop().execute(() -> closed(1006, "terminated"));
        }
    }
}
