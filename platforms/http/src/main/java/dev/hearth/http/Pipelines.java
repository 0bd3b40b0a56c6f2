package dev.hearth.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http2.Http2FrameCodec;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.codec.http2.Http2MultiplexHandler;
import io.netty.handler.codec.http2.Http2Settings;
import io.netty.handler.codec.http2.Http2StreamFrameToHttpObjectCodec;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.ApplicationProtocolNegotiationHandler;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which handlers a new connection gets. Thread of the sockets only. */
@SuppressWarnings("FutureReturnValueIgnored") // how a write or a close ends shows in the connection
final class Pipelines {
    private static final HttpDecoderConfig DECODER = new HttpDecoderConfig()
            .setMaxInitialLineLength(Limits.LINE_BYTES)
            .setMaxHeaderSize(Limits.HEAD_BYTES)
            .setInitialBufferSize(128);
    private static final int STREAMS = 100;

    private Pipelines() {}

    /** Prepares a connection. */
    static void begin(Channel channel, HttpServer server, @Nullable SslContext tls) {
        ConnectionWatch watch = new ConnectionWatch(server);
        if (tls == null) {
            channel.pipeline().addLast(watch, new Preface(server, watch));
            return;
        }
        SslHandler encryption = tls.newHandler(channel.alloc());
        encryption.setHandshakeTimeoutMillis(server.limits().head().toMillis());
        channel.pipeline().addLast(encryption, watch, new Negotiated(server, watch));
    }

    private static void http1(ChannelPipeline pipeline, HttpServer server, boolean secure) {
        pipeline.addLast(new HttpServerCodec(DECODER), new RequestReader(server, secure, false));
    }

    private static void http2(ChannelPipeline pipeline, HttpServer server, boolean secure, ConnectionWatch watch) {
        Http2FrameCodec codec = Http2FrameCodecBuilder.forServer()
                .initialSettings(Http2Settings.defaultSettings()
                        .maxConcurrentStreams(STREAMS)
                        .maxHeaderListSize(Limits.HEAD_BYTES))
                .gracefulShutdownTimeoutMillis(server.limits().closing().toMillis())
                .build();
        watch.carries(codec);
        pipeline.addLast(codec, new Http2MultiplexHandler(new ChannelInitializer<Channel>() {
            @Override
            protected void initChannel(Channel stream) {
                stream.pipeline()
                        .addLast(
                                new Http2StreamFrameToHttpObjectCodec(true),
                                new RequestReader(server, secure, true));
            }
        }));
    }

    /** Waits for the client and the server to agree on a protocol during the handshake of TLS. */
    private static final class Negotiated extends ApplicationProtocolNegotiationHandler {
        private final HttpServer server;
        private final ConnectionWatch watch;

        Negotiated(HttpServer server, ConnectionWatch watch) {
            super(ApplicationProtocolNames.HTTP_1_1);
            this.server = server;
            this.watch = watch;
        }

        @Override
        protected void configurePipeline(ChannelHandlerContext context, String protocol) {
            if (protocol.equals(ApplicationProtocolNames.HTTP_2)) {
                http2(context.pipeline(), server, true, watch);
            } else {
                watch.done();
                http1(context.pipeline(), server, true);
            }
        }

        @Override
        protected void handshakeFailure(ChannelHandlerContext context, Throwable cause) {
            server.connectionFailed(cause);
            context.close();
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            server.connectionFailed(cause);
            context.close();
        }
    }

    /** Looks whether a client without TLS begins with the words of HTTP/2: RFC 9113, section 3.4. */
    private static final class Preface extends ByteToMessageDecoder {
        private static final byte[] WORDS = "PRI * HTTP/2.0".getBytes(StandardCharsets.US_ASCII);

        private final HttpServer server;
        private final ConnectionWatch watch;

        Preface(HttpServer server, ConnectionWatch watch) {
            this.server = server;
            this.watch = watch;
        }

        @Override
        protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
            int seen = Math.min(in.readableBytes(), WORDS.length);
            boolean http2 = true;
            for (int i = 0; i < seen && http2; i++) {
                http2 = in.getByte(in.readerIndex() + i) == WORDS[i];
            }
            if (http2 && seen < WORDS.length) {
                return;
            }
            if (http2) {
                http2(context.pipeline(), server, false, watch);
            } else {
                watch.done();
                http1(context.pipeline(), server, false);
            }
            context.pipeline().remove(this);
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            server.connectionFailed(cause);
            context.close();
        }
    }
}
