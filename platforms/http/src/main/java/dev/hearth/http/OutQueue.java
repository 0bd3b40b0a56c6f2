package dev.hearth.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What waits for one client. The loop adds, the thread of the sockets takes, as fast as the client reads: what it has not
 * read yet are references to shared bytes and one buffer of 64 KiB at most. Bounded by its owner, who looks at
 * {@link #bytes} and {@link #frames}.
 */
@SuppressWarnings("FutureReturnValueIgnored") // how a write or a close ends shows in the connection
final class OutQueue {
    private static final int BUFFER = 64 * 1024;

    private final AtomicInteger frames = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    // Loop only: what was added in the turn of that number. The list belongs to the other thread once it is over.
    private List<Frame> added = List.of();
    private long addedIn = -1;
    // Thread of the sockets only.
    private final Deque<Frame> waiting = new ArrayDeque<>(4);
    private boolean dropped;

    /** Writes a frame into a buffer. */
    interface Encoder {
        void encode(Frame frame, ByteBuf out);
    }

    /** Makes of the bytes what the connection sends. */
    interface Wrapper {
        Object wrap(ByteBuf bytes);
    }

    /**
     * Adds; loop only.
     *
     * @param turn that of the {@link Outbox}
     * @return the frames of this turn, to be handed over, when this is the first of them; null otherwise
     */
    @Nullable
    List<Frame> add(Frame frame, long turn) {
        frames.incrementAndGet();
        bytes.addAndGet(frame.length());
        boolean first = turn != addedIn;
        if (first) {
            added = new ArrayList<>(4);
            addedIn = turn;
        }
        added.add(frame);
        return first ? added : null;
    }

    /** Takes the frames of a turn; thread of the sockets. */
    void take(List<Frame> batch) {
        if (!dropped) {
            waiting.addAll(batch);
        }
    }

    /** Frames that wait. Any thread. */
    int frames() {
        return frames.get();
    }

    /** Bytes that wait. Any thread. */
    long bytes() {
        return bytes.get();
    }

    /** Whether nothing waits any more; thread of the sockets. */
    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Forgets what waits and what will be added; thread of the sockets. */
    void drop() {
        dropped = true;
        waiting.clear();
    }

    /** Writes what the client takes; thread of the sockets. */
    void pump(ChannelHandlerContext context, Encoder encoder, Wrapper wrapper) {
        boolean wrote = false;
        while (!waiting.isEmpty() && context.channel().isWritable()) {
            int count = 0;
            long length = 0;
            ByteBuf buffer = null;
            for (Frame next = waiting.peek(); next != null && fits(buffer, next); next = waiting.peek()) {
                waiting.poll();
                buffer = buffer == null ? context.alloc().ioBuffer(size(next)) : buffer;
                encoder.encode(next, buffer);
                count++;
                length += next.length();
            }
            if (buffer != null) {
                context.write(wrapper.wrap(buffer), context.voidPromise());
                frames.addAndGet(-count);
                bytes.addAndGet(-length);
                wrote = true;
            }
        }
        if (wrote) {
            context.flush();
        }
    }

    private static boolean fits(@Nullable ByteBuf buffer, Frame frame) {
        return buffer == null || buffer.readableBytes() + frame.length() + 10 <= BUFFER;
    }

    private int size(Frame first) {
        long all = first.length() + 10L;
        for (Frame frame : waiting) {
            all += frame.length() + 10L;
            if (all > BUFFER) {
                break;
            }
        }
        return (int) Math.max(first.length() + 10L, Math.min(all, BUFFER));
    }
}
