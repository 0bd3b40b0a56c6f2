package dev.hearth.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http2.Http2FrameCodec;
import org.jspecify.annotations.Nullable;

/**
 * Ends a connection that does not say what it speaks, and one of HTTP/2 on which nothing is asked for a while. Thread of the
 * sockets only.
 */
@SuppressWarnings("FutureReturnValueIgnored") // how a write or a close ends shows in the connection
final class ConnectionWatch extends ChannelInboundHandlerAdapter implements Watched {
    private final HttpServer server;
    private @Nullable ChannelHandlerContext context;
    private @Nullable Http2FrameCodec codec;
    private long deadline;

    ConnectionWatch(HttpServer server) {
        this.server = server;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
        deadline = server.nanoTime() + server.limits().head().toNanos();
        server.watch(this);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext removed) {
        server.unwatch(this);
    }

    @Override
    public void channelInactive(ChannelHandlerContext closed) {
        server.unwatch(this);
        closed.fireChannelInactive();
    }

    /** Somebody else watches from now on. */
    void done() {
        ChannelHandlerContext of = context;
        if (of != null) {
            of.pipeline().remove(this);
        }
    }

    /** It is a connection of HTTP/2. */
    void carries(Http2FrameCodec http2) {
        codec = http2;
        deadline = server.nanoTime() + server.limits().idle().toNanos();
    }

    @Override
    public void look(long nanoTime) {
        Http2FrameCodec http2 = codec;
        if (http2 != null && http2.connection().numActiveStreams() > 0) {
            deadline = nanoTime + server.limits().idle().toNanos();
        } else if (nanoTime - deadline > 0) {
            kill();
        }
    }

    @Override
    public void stop() {
        kill(); // of HTTP/2 this says goodbye first, and lets streams end
    }

    @Override
    public void kill() {
        ChannelHandlerContext of = context;
        if (of != null) {
            of.channel().close();
        }
    }
}
