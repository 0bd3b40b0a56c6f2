package dev.hearth.http;

import dev.hearth.api.http.HttpResponse;
import dev.hearth.api.http.HttpResponse.FileBody;
import dev.hearth.api.http.HttpResponse.Streamed;
import dev.hearth.api.http.Route;
import dev.hearth.api.http.SocketHandler;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Reads the requests of one connection, or of one stream of HTTP/2, whole, one after the other: the next is looked at when
 * the one before has been answered, so answers come in order. Thread of the sockets only.
 */
@SuppressWarnings("FutureReturnValueIgnored") // how a write or a close ends shows in the connection
final class RequestReader extends ChannelInboundHandlerAdapter implements Watched {
    // How much of a body that nobody wants is read away to keep the connection.
    private static final long DISCARDED_BYTES = 64 * 1024;
    // How many pieces of later requests are kept before reading stops.
    private static final int HELD = 32;
    // Longer answers are compressed elsewhere, so that the other connections need not wait.
    private static final int COMPRESSED_HERE = 32 * 1024;
    private static final byte[] NOTHING = new byte[0];

    private final HttpServer server;
    private final boolean secure;
    private final boolean http2;
    private final Deque<Object> held = new ArrayDeque<>(2);

    private @Nullable ChannelHandlerContext context;
    private @Nullable HttpRequest head;
    private @Nullable Target target;
    private byte[] body = NOTHING;
    private int bodyLength;
    private long mostBytes;
    private long discarded;
    private boolean discarding;
    private boolean webSocket;
    private boolean keepAlive;
    // Whether the client speaks HTTP/1.0.
    private boolean old;
    private @Nullable OpenStream stream;
    private boolean busy;
    private boolean closing;
    private boolean paused;
    private long deadline;
    private long wholeDeadline;

    /**
     * A reader.
     *
     * @param secure whether the connection is encrypted
     */
    RequestReader(HttpServer server, boolean secure, boolean http2) {
        this.server = server;
        this.secure = secure;
        this.http2 = http2;
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
        releaseAll();
    }

    private void releaseAll() {
        held.forEach(ReferenceCountUtil::release);
        held.clear();
        forgetBody();
    }

    private void forgetBody() {
        server.returnBodyBytes(body.length);
        body = NOTHING;
        bodyLength = 0;
    }

    private ChannelHandlerContext context() {
        ChannelHandlerContext now = context;
        if (now == null) {
            throw new IllegalStateException("the reader has no connection");
        }
        return now;
    }

    @Override
    public void channelInactive(ChannelHandlerContext closed) {
        OpenStream open = stream;
        if (open != null) {
            stream = null;
            open.gone();
        }
        server.unwatch(this);
        releaseAll();
        closed.fireChannelInactive();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext failed, Throwable cause) {
        server.connectionFailed(cause);
        failed.close();
    }

    @Override
    public void channelRead(ChannelHandlerContext from, Object message) {
        if (closing) {
            ReferenceCountUtil.release(message);
        } else if (busy) {
            held.add(message);
            if (held.size() > HELD && !paused) {
                paused = true;
                from.channel().config().setAutoRead(false);
            }
        } else {
            take(message);
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext changed) {
        OpenStream open = stream;
        if (open != null) {
            open.pump();
        }
        changed.fireChannelWritabilityChanged();
    }

    private void take(Object message) {
        try {
            if (message instanceof HttpRequest request) {
                begin(request);
            }
            if (message instanceof HttpContent content && !busy && !closing) {
                content(content);
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void begin(HttpRequest request) {
        keepAlive = http2 || HttpUtil.isKeepAlive(request);
        old = !http2 && request.protocolVersion().equals(HttpVersion.HTTP_1_0);
        if (request.decoderResult().isFailure()) {
            refuse(HttpResponse.status(statusOf(request.decoderResult().cause())));
            return;
        }
        Target asked = Target.parse(request.uri());
        if (asked == null) {
            refuse(HttpResponse.status(400));
            return;
        }
        head = request;
        target = asked;
        discarded = 0;
        String method = request.method().name();
        Route route = server.routes().find(method, asked.path());
        boolean socketPath = method.equals("GET") && server.routes().socket(asked.path()) != null;
        webSocket = socketPath && !http2 && Handshake.isWanted(request);
        discarding = route == null;
        mostBytes = route == null ? DISCARDED_BYTES : route.mostBytes();
        long now = server.nanoTime();
        deadline = now + server.limits().body().toNanos();
        wholeDeadline = now + server.limits().whole().toNanos();
        long length = HttpUtil.getContentLength(request, 0L);
        if (socketPath && !webSocket && route == null) {
            refuse(HttpResponse.text(400, Handshake.NOT_WANTED));
        } else if (length > mostBytes) {
            refuse(tooLarge(length));
        } else if (HttpUtil.is100ContinueExpected(request) && !discarding) {
            context().writeAndFlush(new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE, Unpooled.EMPTY_BUFFER));
        }
    }

    private static int statusOf(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return 414;
        }
        return cause instanceof TooLongHttpHeaderException ? 431 : 400;
    }

    private HttpResponse tooLarge(long length) {
        return discarding
                ? HttpResponse.status(404)
                : HttpResponse.text(
                        413,
                        "Maximum request body size " + mostBytes + " exceeded, actual body size " + length);
    }

    private void content(HttpContent content) {
        if (content.decoderResult().isFailure()) {
            refuse(HttpResponse.status(400));
            return;
        }
        ByteBuf bytes = content.content();
        int more = bytes.readableBytes();
        if (more > 0) {
            deadline = server.nanoTime() + server.limits().body().toNanos();
            long length = discarding ? discarded + more : (long) bodyLength + more;
            if (length > mostBytes) {
                refuse(tooLarge(length));
                return;
            }
            if (discarding) {
                discarded = length;
            } else if (!append(bytes, more)) {
                refuse(HttpResponse.status(503));
                return;
            }
        }
        if (content instanceof LastHttpContent) {
            complete();
        }
    }

    /** Adds to the body, which grows with what has come, not with what was announced. False when memory is short. */
    private boolean append(ByteBuf bytes, int more) {
        int needed = bodyLength + more;
        if (needed > body.length) {
            HttpRequest request = head;
            long announced = request == null ? 0 : HttpUtil.getContentLength(request, 0L);
            long roomy = Math.min(mostBytes, Math.max(needed, Math.max(1_024, bodyLength * 2L)));
            int size = (int) (announced >= needed ? Math.min(roomy, announced) : roomy);
            if (!server.takeBodyBytes(size - body.length)) {
                return false;
            }
            body = Arrays.copyOf(body, size);
        }
        bytes.readBytes(body, bodyLength, more);
        bodyLength = needed;
        return true;
    }

    private void complete() {
        HttpRequest request = head;
        Target asked = target;
        if (request == null || asked == null) {
            refuse(HttpResponse.status(400));
            return;
        }
        busy = true;
        deadline = Long.MAX_VALUE;
        byte[] whole = body.length == bodyLength ? body : Arrays.copyOf(body, bodyLength);
        Incoming.Client client = server.client(request, connection(), secure);
        if (client == null) {
            refuse(HttpResponse.status(400));
            return;
        }
        Incoming incoming = new Incoming(request.method().name(), asked, request.headers(), whole, client);
        head = null;
        target = null;
        if (webSocket) {
            SocketHandler handler = server.routes().socket(asked.path());
            String key = Handshake.problem(request) == null ? Handshake.key(request) : null;
            if (handler == null || key == null) {
                refuse(HttpResponse.text(400, String.valueOf(Handshake.problem(request))));
                return;
            }
            WebSocketConnection socket = new WebSocketConnection(server, client.remote(), Handshake.deflate(request));
            server.receive(new Exchange(this, incoming), handler, socket, key);
        } else {
            server.receive(new Exchange(this, incoming));
        }
    }

    private Channel connection() {
        Channel channel = context().channel();
        Channel parent = channel.parent();
        return http2 && parent != null ? parent : channel;
    }

    /** Answers without asking anybody, and closes: what follows cannot be understood, or is not wanted. */
    private void refuse(HttpResponse response) {
        keepAlive = false;
        busy = true;
        write(response, null);
    }

    // ---- answering ----

    /**
     * Sends an answer that is there as a whole.
     *
     * @param exchange the request; null when it was not understood
     */
    void write(HttpResponse response, @Nullable Exchange exchange) {
        if (!context().channel().isActive()) {
            return;
        }
        forgetBody();
        switch (response.body()) {
            case HttpResponse.Bytes bytes -> writeBytes(response, bytes.bytes(), exchange);
            case FileBody file -> server.sendFile(this, response, file, exchange);
            case Streamed streamed -> throw new IllegalStateException("a stream is opened on the loop: " + streamed);
        }
    }

    private void writeBytes(HttpResponse response, byte[] bytes, @Nullable Exchange exchange) {
        if (exchange == null || !Answers.compressible(response, bytes.length)) {
            writePlain(response, bytes, exchange);
            return;
        }
        HttpResponse varied = response.with("vary", "Accept-Encoding");
        if (!Answers.accepts(exchange.request().header("accept-encoding"), "gzip")) {
            writePlain(varied, bytes, exchange);
            return;
        }
        HttpResponse compressed = varied.with("content-encoding", "gzip");
        if (bytes.length <= COMPRESSED_HERE) {
            writePlain(compressed, Answers.gzip(bytes), exchange);
        } else {
            server.compress(bytes, result -> writePlain(compressed, result, exchange));
        }
    }

    /** Sends the bytes as they are. */
    void writePlain(HttpResponse response, byte[] bytes, @Nullable Exchange exchange) {
        writeFile(response, bytes, bytes.length, exchange);
    }

    /** Sends the bytes, or none of so many for {@code HEAD}. */
    void writeFile(HttpResponse response, byte[] bytes, long length, @Nullable Exchange exchange) {
        ChannelHandlerContext to = context();
        if (!to.channel().isActive()) {
            return;
        }
        boolean ofHead = exchange != null && exchange.ofHead();
        boolean goesOn = goesOn();
        to.write(
                server.answers()
                        .full(response, Unpooled.wrappedBuffer(ofHead ? NOTHING : bytes), length, goesOn, old),
                to.voidPromise());
        answered(goesOn);
    }

    private boolean goesOn() {
        return keepAlive && !server.stopping();
    }

    /** The last byte of an answer has been written. */
    private void answered(boolean goesOn) {
        ChannelHandlerContext to = context();
        if (goesOn || http2) {
            to.flush();
            next();
        } else {
            closing = true;
            to.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
        }
    }

    // ---- answers that go on ----

    /** Begins an answer that goes on. */
    void open(HttpResponse response, OpenStream opened) {
        ChannelHandlerContext to = context();
        if (!to.channel().isActive()) {
            opened.gone();
            return;
        }
        forgetBody();
        keepAlive = keepAlive && !old;
        io.netty.handler.codec.http.HttpResponse start = server.answers().head(response, goesOn(), false);
        if (!old) {
            HttpUtil.setTransferEncodingChunked(start, true);
        }
        stream = opened;
        to.writeAndFlush(start, to.voidPromise());
        opened.opened(this, to);
    }

    /** Ends it. */
    void ended() {
        stream = null;
        ChannelHandlerContext to = context();
        to.write(LastHttpContent.EMPTY_LAST_CONTENT, to.voidPromise());
        answered(goesOn());
    }

    /** Begins an answer of that length that comes in pieces. */
    void beginPieces(HttpResponse response, long length) {
        ChannelHandlerContext to = context();
        io.netty.handler.codec.http.HttpResponse start = server.answers().head(response, goesOn(), old);
        start.headers().set(HttpHeaderNames.CONTENT_LENGTH, Long.toString(length));
        to.write(start, to.voidPromise());
    }

    /** Sends a piece; completes when the client has taken most of what was sent. */
    ChannelFuture piece(byte[] bytes) {
        return context().writeAndFlush(new DefaultHttpContent(Unpooled.wrappedBuffer(bytes)));
    }

    /** Nothing more can be sent, though more was promised. */
    void broken() {
        closing = true;
        context().close();
    }

    // ---- web sockets ----

    /** Hands the connection over to a web socket. */
    void become(WebSocketConnection socket, String acceptKey) {
        ChannelHandlerContext from = context();
        if (!from.channel().isActive()) {
            socket.neverOpened();
            return;
        }
        DefaultFullHttpResponse switched = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.SWITCHING_PROTOCOLS, Unpooled.EMPTY_BUFFER);
        switched.headers()
                .set(HttpHeaderNames.UPGRADE, "websocket")
                .set(HttpHeaderNames.CONNECTION, "upgrade")
                .set(HttpHeaderNames.SEC_WEBSOCKET_ACCEPT, acceptKey);
        if (socket.deflates()) {
            switched.headers().set(HttpHeaderNames.SEC_WEBSOCKET_EXTENSIONS, Handshake.DEFLATE);
        }
        from.writeAndFlush(switched, from.voidPromise());
        if (paused) {
            from.channel().config().setAutoRead(true);
        }
        ChannelPipeline pipeline = from.pipeline();
        pipeline.addLast(Handshake.decoder(socket.deflates()), socket);
        pipeline.remove(HttpServerCodec.class);
        pipeline.remove(this);
    }

    /** Goes on with the next request. */
    void next() {
        busy = false;
        stream = null;
        deadline = server.nanoTime() + server.limits().idle().toNanos();
        while (!busy && !closing && !held.isEmpty()) {
            take(held.poll());
        }
        if (paused && held.isEmpty() && !closing) {
            paused = false;
            context().channel().config().setAutoRead(true);
        }
    }

    // ---- the clock, and the end ----

    @Override
    public void look(long nanoTime) {
        boolean slow = nanoTime - deadline > 0 && deadline != Long.MAX_VALUE;
        boolean reading = head != null && !busy;
        if (reading && (slow || nanoTime - wholeDeadline > 0)) {
            refuse(HttpResponse.status(408));
        } else if (slow && !busy) {
            closing = true;
            context().close();
        }
    }

    @Override
    public void stop() {
        OpenStream open = stream;
        if (open != null) {
            open.end();
        } else if (!busy && !closing) {
            closing = true;
            context().close();
        }
    }

    @Override
    public void kill() {
        context().close();
    }
}
