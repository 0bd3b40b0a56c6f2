package dev.hearth.http;

import dev.hearth.api.http.Socket;
import dev.hearth.api.http.SocketHandler;
import dev.hearth.api.http.SocketListener;
import dev.hearth.api.loop.LoopClosedException;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.zip.DataFormatException;
import org.jspecify.annotations.Nullable;

/**
 * A web socket. As a {@link Socket} it is the loop's, as a handler it is the thread of the sockets'.
 *
 * <p>What comes in is handed to the loop message by message; a client that sends faster than the loop takes is not read
 * from for a while.
 */
@SuppressWarnings("FutureReturnValueIgnored") // how a write or a close ends shows in the connection
final class WebSocketConnection extends ChannelInboundHandlerAdapter implements Socket, Watched {
    private static final int GOING_AWAY = 1_001;
    private static final int PROTOCOL_ERROR = 1_002;
    private static final int NO_CODE = 1_005;
    private static final int ABNORMAL = 1_006;
    private static final int NOT_UTF8 = 1_007;
    private static final int TOO_LONG = 1_009;
    private static final int FAILED = 1_011;
    private static final int TRY_LATER = 1_013;
    private static final int LONGEST_REASON = 123;
    private static final int MOST_COMING = 64;
    private static final byte[] NOTHING = new byte[0];

    private final HttpServer server;
    private final InetAddress client;
    private final boolean deflates;
    private final OutQueue queue = new OutQueue();
    // Messages that the loop has not seen yet: added to by the thread of the sockets, taken from by the loop.
    private final AtomicInteger coming = new AtomicInteger();

    // Loop only.
    private @Nullable SocketListener listener;
    private boolean closedHere;
    private boolean told;

    // Thread of the sockets only.
    private @Nullable ChannelHandlerContext context;
    private byte[] message = NOTHING;
    private int messageLength;
    // The opcode of the message whose fragments come; -1 between messages.
    private int messageType = -1;
    private boolean messageCompressed;
    private boolean paused;
    private boolean closing;
    private boolean closeSent;
    private int closeCode = ABNORMAL;
    private String closeReason = "";
    private long deadline = Long.MAX_VALUE;
    private long nextPing;
    private boolean awaitingPong;

    WebSocketConnection(HttpServer server, InetAddress client, boolean deflates) {
        this.server = server;
        this.client = client;
        this.deflates = deflates;
    }

    /** Whether messages may be compressed. */
    boolean deflates() {
        return deflates;
    }

    // ---- loop ----

    /** Tells who answers that it is there. */
    void open(SocketHandler handler, Incoming request) {
        try {
            listener = handler.open(request, this);
        } catch (Throwable e) {
            failed(e);
        }
    }

    private void failed(Throwable thrown) {
        server.logger().error("What answers a web socket of {} has failed", remote(), thrown);
        close(FAILED, "");
    }

    @Override
    public String remote() {
        return client.getHostAddress();
    }

    @Override
    public void send(byte[]... parts) {
        send(Frame.of(Frame.TEXT, parts));
    }

    @Override
    public void sendBinary(byte[] bytes) {
        send(Frame.of(Frame.BINARY, bytes));
    }

    private void send(Frame frame) {
        if (closedHere) {
            return;
        }
        Limits limits = server.limits();
        boolean tooLong = queue.frames() > 0 && queue.bytes() + frame.length() > limits.socketBytes();
        if (tooLong || queue.frames() >= limits.socketFrames()) {
            server.logger()
                    .warn(
                            "The web socket of {} is cut off: the client does not read, and {} frames wait for it",
                            remote(),
                            queue.frames());
            terminate();
            return;
        }
        List<Frame> first = queue.add(frame, server.outbox().turn());
        if (first != null) {
            server.outbox().hand(() -> take(first));
        }
    }

    @Override
    public int pending() {
        return queue.frames();
    }

    @Override
    public void close(int code, String reason) {
        if (!closedHere) {
            closedHere = true;
            server.outbox().hand(() -> beginClose(code, reason));
        }
    }

    @Override
    public void terminate() {
        closedHere = true;
        server.outbox().hand(this::kill);
    }

    private void onLoop(Consumer<SocketListener> tell) {
        SocketListener hears = listener;
        if (hears != null && !told) {
            try {
                tell.accept(hears);
            } catch (Throwable e) {
                failed(e);
            }
        }
    }

    private void tellClosed(int code, String reason) {
        onLoop(hears -> {
            told = true;
            hears.onClose(code, reason);
        });
        closedHere = true;
    }

    private void taken() {
        if (coming.decrementAndGet() == MOST_COMING / 2) {
            server.outbox().hand(this::resume);
        }
    }

    // ---- thread of the sockets: out ----

    private void take(List<Frame> frames) {
        if (!closing) {
            queue.take(frames);
            pump();
        }
    }

    private void pump() {
        ChannelHandlerContext to = context;
        if (to == null) {
            return;
        }
        queue.pump(to, deflates ? server.deflate()::writeFrame : Frame::writeFrame, bytes -> bytes);
        if (closing && !closeSent && queue.isEmpty()) {
            sendClose(to);
        }
    }

    private void beginClose(int code, String reason) {
        if (closing) {
            return;
        }
        closing = true;
        closeCode = code;
        closeReason = reason;
        deadline = server.nanoTime() + server.limits().closing().toNanos();
        pump();
    }

    private void sendClose(ChannelHandlerContext to) {
        closeSent = true;
        byte[] reason = closeReason.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(reason.length, LONGEST_REASON);
        while (length < reason.length && length > 0 && (reason[length] & 0xc0) == 0x80) {
            length--; // not within a character
        }
        if (closeCode == NO_CODE) {
            sendControl(to, Frame.CLOSE, NOTHING);
            return;
        }
        byte[] content = new byte[2 + length];
        content[0] = (byte) (closeCode >> 8);
        content[1] = (byte) closeCode;
        System.arraycopy(reason, 0, content, 2, length);
        sendControl(to, Frame.CLOSE, content);
    }

    private static void sendControl(ChannelHandlerContext to, int opcode, byte[] content) {
        ByteBuf frame = to.alloc().ioBuffer(content.length + 2);
        Frame.of(opcode, content).writeFrame(frame);
        to.writeAndFlush(frame, to.voidPromise());
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext changed) {
        pump();
    }

    // ---- thread of the sockets: in ----

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
        nextPing = server.nanoTime() + server.limits().ping().toNanos();
        server.watch(this);
    }

    /** The connection was gone before it became a web socket. */
    void neverOpened() {
        post(() -> tellClosed(ABNORMAL, ""));
    }

    @Override
    public void channelInactive(ChannelHandlerContext closed) {
        context = null;
        queue.drop();
        forgetMessage();
        server.unwatch(this);
        int code = closeCode;
        String reason = closeReason;
        post(() -> tellClosed(code, reason));
    }

    private void post(Runnable toLoop) {
        try {
            server.loop().execute(toLoop);
        } catch (LoopClosedException e) {
            // Nobody is left who would hear of it.
            return;
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext failed, Throwable cause) {
        if (cause instanceof CorruptedWebSocketFrameException corrupted) {
            WebSocketCloseStatus status = corrupted.closeStatus();
            refuse(status.code(), "");
        } else {
            server.connectionFailed(cause);
            failed.close();
        }
    }

    /** Ends it because of what the client has sent; what comes afterwards is not looked at. */
    private void refuse(int code, String reason) {
        queue.drop();
        forgetMessage();
        beginClose(code, reason);
        ChannelHandlerContext to = context;
        if (to != null) {
            to.close();
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext from, Object read) {
        try {
            if (read instanceof WebSocketFrame frame) {
                awaitingPong = false;
                frame(from, frame);
            }
        } finally {
            ReferenceCountUtil.release(read);
        }
    }

    private void frame(ChannelHandlerContext from, WebSocketFrame frame) {
        if (frame instanceof CloseWebSocketFrame close) {
            closedByClient(from, close);
        } else if (closing) {
            return;
        } else if (frame instanceof PingWebSocketFrame ping) {
            if (from.channel().isWritable()) { // who does not read needs no answer
                sendControl(from, Frame.PONG, bytes(ping.content()));
            }
        } else if (!(frame instanceof PongWebSocketFrame)) {
            data(frame);
        }
    }

    private static byte[] bytes(ByteBuf buffer) {
        byte[] bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        return bytes;
    }

    private void closedByClient(ChannelHandlerContext from, CloseWebSocketFrame close) {
        if (!closing) {
            closing = true;
            int code = close.statusCode();
            closeCode = code < 0 ? NO_CODE : code;
            closeReason = close.reasonText();
        }
        if (!closeSent) {
            closeSent = true;
            queue.drop();
            byte[] echo = closeCode == NO_CODE ? NOTHING : new byte[] {(byte) (closeCode >> 8), (byte) closeCode};
            sendControl(from, Frame.CLOSE, echo);
        }
        from.close();
    }

    private void data(WebSocketFrame frame) {
        boolean first = !(frame instanceof ContinuationWebSocketFrame);
        if (first != (messageType < 0) || (frame.rsv() & ~4) != 0 || (!first && frame.rsv() != 0)) {
            refuse(PROTOCOL_ERROR, "");
            return;
        }
        if (first) {
            messageType = frame instanceof TextWebSocketFrame ? Frame.TEXT : Frame.BINARY;
            messageCompressed = frame.rsv() != 0;
        }
        ByteBuf content = frame.content();
        long length = (long) messageLength + content.readableBytes();
        if (length > Limits.MESSAGE_BYTES) {
            refuse(TOO_LONG, "Message size " + length + " exceeds limit " + Limits.MESSAGE_BYTES);
            return;
        }
        if (!append(content, (int) length)) {
            refuse(TRY_LATER, "");
            return;
        }
        if (frame.isFinalFragment()) {
            complete(messageType == Frame.BINARY);
        }
    }

    private boolean append(ByteBuf content, int length) {
        if (length > message.length) {
            int size =
                    messageLength == 0 ? length : Math.min(Limits.MESSAGE_BYTES, Math.max(length, messageLength * 2));
            if (!server.takeBodyBytes(size - message.length)) {
                return false;
            }
            message = Arrays.copyOf(message, size);
        }
        content.readBytes(message, messageLength, length - messageLength);
        messageLength = length;
        return true;
    }

    private void forgetMessage() {
        server.returnBodyBytes(message.length);
        message = NOTHING;
        messageLength = 0;
        messageType = -1;
    }

    private void complete(boolean binary) {
        byte[] whole;
        try {
            whole = messageCompressed
                    ? server.deflate().inflate(message, messageLength)
                    : Arrays.copyOf(message, messageLength);
        } catch (DataFormatException e) {
            refuse(PROTOCOL_ERROR, "");
            return;
        }
        forgetMessage();
        if (whole == null) {
            refuse(TOO_LONG, "Message size exceeds limit " + Limits.MESSAGE_BYTES);
            return;
        }
        if (binary) {
            hear(hears -> hears.onBinary(whole));
            return;
        }
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(whole)).toString();
        } catch (CharacterCodingException e) {
            refuse(NOT_UTF8, "");
            return;
        }
        hear(hears -> hears.onText(text));
    }

    private void hear(Consumer<SocketListener> tell) {
        if (coming.incrementAndGet() >= MOST_COMING) {
            pause(true);
        }
        post(() -> {
            taken();
            if (!closedHere) {
                onLoop(tell);
            }
        });
    }

    private void resume() {
        pause(false);
    }

    private void pause(boolean now) {
        ChannelHandlerContext of = context;
        if (of != null && paused != now) {
            paused = now;
            of.channel().config().setAutoRead(!now);
        }
    }

    // ---- the clock, and the end ----

    @Override
    public void look(long nanoTime) {
        ChannelHandlerContext to = context;
        if (to == null) {
            return;
        }
        if (closing) {
            if (nanoTime - deadline > 0) {
                to.close();
            }
        } else if (nanoTime - nextPing > 0) {
            if (awaitingPong) {
                to.close();
            } else {
                awaitingPong = true;
                nextPing = nanoTime + server.limits().ping().toNanos();
                sendControl(to, Frame.PING, NOTHING);
            }
        }
    }

    @Override
    public void stop() {
        beginClose(GOING_AWAY, "");
    }

    @Override
    public void kill() {
        queue.drop();
        ChannelHandlerContext to = context;
        if (to != null) {
            to.close();
        }
    }
}
