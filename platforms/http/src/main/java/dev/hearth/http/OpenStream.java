package dev.hearth.http;

import dev.hearth.api.Subscription;
import dev.hearth.api.http.HttpStream;
import dev.hearth.api.loop.LoopClosedException;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultHttpContent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer that goes on. The hub's side is called on the loop, the rest on the thread of the sockets. */
@SuppressWarnings("FutureReturnValueIgnored") // how a write or a close ends shows in the connection
final class OpenStream implements HttpStream {
    private final HttpServer server;
    private final OutQueue queue = new OutQueue();
    // Loop only.
    private @Nullable Subscription source;
    private boolean over;
    // Thread of the sockets only.
    private @Nullable RequestReader reader;
    private @Nullable ChannelHandlerContext context;
    private boolean ending;

    OpenStream(HttpServer server) {
        this.server = server;
    }

    // ---- loop ----

    @Override
    public void write(byte[] bytes) {
        if (over || bytes.length == 0) {
            return;
        }
        if (queue.bytes() + bytes.length > Limits.STREAM_BYTES) {
            finish();
            server.outbox().hand(this::cut);
            return;
        }
        List<Frame> first = queue.add(Frame.of(Frame.BINARY, bytes), server.outbox().turn());
        if (first != null) {
            server.outbox().hand(() -> take(first));
        }
    }

    @Override
    public long pending() {
        return queue.bytes();
    }

    @Override
    public void close() {
        if (!over) {
            finish();
            server.outbox().hand(this::end);
        }
    }

    /** What feeds it, to be cancelled when it is over. */
    void fedBy(Subscription feeding) {
        source = feeding;
        if (over) {
            feeding.cancel();
        }
    }

    /** It is over: nothing more is taken. */
    void finish() {
        boolean before = over;
        over = true;
        Subscription feeding = source;
        if (!before && feeding != null) {
            feeding.cancel();
        }
    }

    // ---- thread of the sockets ----

    void opened(RequestReader by, ChannelHandlerContext through) {
        reader = by;
        context = through;
    }

    private void take(List<Frame> frames) {
        queue.take(frames);
        pump();
    }

    void pump() {
        ChannelHandlerContext to = context;
        RequestReader by = reader;
        if (to != null && by != null) {
            queue.pump(to, Frame::writeTo, DefaultHttpContent::new);
            if (ending && queue.isEmpty()) {
                context = null;
                by.ended();
            }
        }
    }

    /** Ends it after what waits. */
    void end() {
        ending = true;
        pump();
    }

    private void cut() {
        queue.drop();
        ChannelHandlerContext to = context;
        if (to != null) {
            to.close();
        }
    }

    /** The client has gone. */
    void gone() {
        context = null;
        queue.drop();
        try {
            server.loop().execute(this::finish);
        } catch (LoopClosedException e) {
            // Whoever fed it has gone with the loop.
            return;
        }
    }
}
