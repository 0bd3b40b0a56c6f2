package dev.hearth.http;

import io.netty.channel.ChannelHandler;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a connection becomes a web socket: RFC 6455, section 4, and RFC 7692. */
final class Handshake {
    /**
     * What is agreed on when the client can compress: each message by itself, so that one compressor serves all sockets and
     * an idle one costs nothing.
     */
    static final String DEFLATE = "permessage-deflate; server_no_context_takeover; client_no_context_takeover";

    /** What a client hears that asks for a web socket like for a page. */
    static final String NOT_WANTED = "No WebSocket UPGRADE hdr: None\n Can \"Upgrade\" only to \"WebSocket\".";

    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private Handshake() {}

    /** Whether the client wants a web socket. */
    static boolean isWanted(HttpRequest request) {
        return request.headers().containsValue(HttpHeaderNames.CONNECTION, "upgrade", true)
                && request.headers().containsValue(HttpHeaderNames.UPGRADE, "websocket", true);
    }

    /** What is wrong with the request; null when nothing is. */
    static @Nullable String problem(HttpRequest request) {
        String version = request.headers().get(HttpHeaderNames.SEC_WEBSOCKET_VERSION);
        if (!"13".equals(version)) {
            return "Unsupported version: " + version;
        }
        String key = request.headers().get(HttpHeaderNames.SEC_WEBSOCKET_KEY);
        try {
            if (key != null && Base64.getDecoder().decode(key).length == 16) {
                return null;
            }
        } catch (IllegalArgumentException e) {
            return "Handshake error: the key is not Base64";
        }
        return "Handshake error: the key is missing or not 16 bytes long";
    }

    /** What proves that the server has understood. */
    static String key(HttpRequest request) {
        String text = request.headers().get(HttpHeaderNames.SEC_WEBSOCKET_KEY) + MAGIC;
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }

    /** Whether messages are compressed: the client offers it and asks for nothing that we cannot do. */
    static boolean deflate(HttpRequest request) {
        for (String header : request.headers().getAll(HttpHeaderNames.SEC_WEBSOCKET_EXTENSIONS)) {
            for (String offer : header.split(",", -1)) {
                List<String> parts =
                        List.of(offer.toLowerCase(Locale.ROOT).replace(" ", "").split(";", -1));
                if (parts.getFirst().equals("permessage-deflate")
                        && parts.stream().skip(1).allMatch(Handshake::possible)) {
                    return true;
                }
            }
        }
        return false;
    }

    // The JDK's compressor has a window of 15 bits and no other.
    private static boolean possible(String parameter) {
        return parameter.equals("server_no_context_takeover")
                || parameter.equals("client_no_context_takeover")
                || parameter.equals("client_max_window_bits")
                || parameter.startsWith("client_max_window_bits=")
                || parameter.equals("server_max_window_bits=15");
    }

    /** Takes frames out of what comes. */
    static ChannelHandler decoder(boolean deflate) {
        return new WebSocket13FrameDecoder(WebSocketDecoderConfig.newBuilder()
                .expectMaskedFrames(true)
                .allowMaskMismatch(false)
                .allowExtensions(deflate)
                .maxFramePayloadLength(Limits.MESSAGE_BYTES)
                .closeOnProtocolViolation(false)
                .withUTF8Validator(false)
                .build());
    }
}
