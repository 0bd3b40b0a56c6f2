package dev.hearth.websocketapi;

import dev.hearth.api.Subscription;
import dev.hearth.api.http.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * What goes to one client. A client that does not read is not waited for: with more than {@value #MOST_PENDING} frames
 * waiting it is disconnected, and with more than {@value #PEAK_PENDING} after five seconds. Loop only. Home Assistant:
 * {@code MAX_PENDING_MSG}, {@code PENDING_MSG_PEAK}, {@code PENDING_MSG_PEAK_TIME}.
 */
final class Outbox {
    static final int MOST_PENDING = 4_096;
    static final int PEAK_PENDING = 1_024;
    static final Duration PEAK_TIME = Duration.ofSeconds(5);

    private static final byte[] OPEN = {'['};
    private static final byte[] COMMA = {','};
    private static final byte[] CLOSE = {']'};

    private final Connections connections;
    private final Socket socket;
    private final Supplier<String> client;
    private final List<byte[][]> collected = new ArrayList<>();
    private boolean collecting;
    private boolean closed;
    private @Nullable Subscription peak;

    /** @param client who it is, for the log */
    Outbox(Connections connections, Socket socket, Supplier<String> client) {
        this.connections = connections;
        this.socket = socket;
        this.client = client;
    }

    /** Whether the client takes several messages in one frame, as a JSON array. */
    void collecting(boolean now) {
        flush();
        collecting = now;
    }

    /** Sends a message whose text is the parts one behind the other; nobody changes them. */
    void send(byte[]... parts) {
        if (closed) {
            return;
        }
        if (collecting) {
            collected.add(parts);
            if (collected.size() == 1) {
                connections.flushLater(this);
            } else if (collected.size() > MOST_PENDING) {
                overflow();
            }
            return;
        }
        socket.send(parts);
        watch();
    }

    /** Sends what was collected in this turn of the loop. */
    void flush() {
        if (closed || collected.isEmpty()) {
            return;
        }
        socket.send(collected.size() == 1 ? collected.getFirst() : together());
        collected.clear();
        watch();
    }

    private byte[][] together() {
        int count = collected.size() + 1;
        for (byte[][] message : collected) {
            count += message.length;
        }
        byte[][] parts = new byte[count][];
        int at = 0;
        for (byte[][] message : collected) {
            parts[at] = at == 0 ? OPEN : COMMA;
            System.arraycopy(message, 0, parts, at + 1, message.length);
            at += message.length + 1;
        }
        parts[at] = CLOSE;
        return parts;
    }

    private void watch() {
        int pending = socket.pending();
        if (pending <= PEAK_PENDING) {
            return;
        }
        if (pending > MOST_PENDING) {
            overflow();
        } else if (peak == null) {
            peak = connections.hub().loop().after(PEAK_TIME, this::stillTooMany);
        }
    }

    private void stillTooMany() {
        peak = null;
        int pending = socket.pending();
        if (!closed && pending > PEAK_PENDING) {
            logger().warn(
                    "{} did not read for {} s, {} messages wait; disconnecting it. The client or its network is too"
                            + " slow, or an integration changes states too often",
                    client.get(),
                    PEAK_TIME.toSeconds(),
                    pending);
            end();
        }
    }

    private void overflow() {
        logger().warn(
                "{} does not read, more than {} messages wait; disconnecting it. The client or its network is too slow,"
                        + " or an integration changes states too often",
                client.get(),
                MOST_PENDING);
        end();
    }

    private void end() {
        close();
        socket.terminate();
    }

    /** Whether nothing is sent any more. */
    boolean closed() {
        return closed;
    }

    /** Nothing is sent any more. */
    void close() {
        closed = true;
        collected.clear();
        if (peak != null) {
            peak.cancel();
            peak = null;
        }
    }

    private Logger logger() {
        return connections.hub().logger();
    }
}
