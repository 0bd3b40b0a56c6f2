package dev.hearth.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.ssl.SslContext;
import org.jspecify.annotations.Nullable;

/** Which handlers a new connection gets. Thread of the sockets only. */
final class Pipelines {
    private static final HttpDecoderConfig DECODER = new HttpDecoderConfig()
            .setMaxInitialLineLength(Limits.LINE_BYTES)
            .setMaxHeaderSize(Limits.HEAD_BYTES)
            .setInitialBufferSize(128);

    private Pipelines() {}

    static void begin(Channel channel, HttpServer server, @Nullable SslContext tls) {
        http1(channel.pipeline(), server, false);
    }

    /** HTTP/1.1, with or without TLS before it. */
    static void http1(ChannelPipeline pipeline, HttpServer server, boolean secure) {
        pipeline.addLast(new HttpServerCodec(DECODER), new RequestReader(server, secure, false));
    }
}
