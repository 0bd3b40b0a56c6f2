package dev.hearth.cli.benchmark;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection that sends the same few requests again and again and looks at no more of the answers than their status
 * and length: a client that costs little beside the server. One thread.
 */
final class HttpConnection implements AutoCloseable {
    private final SocketChannel channel;
    private ByteBuffer in = ByteBuffer.allocate(1 << 16);

    HttpConnection(InetSocketAddress address) throws IOException {
        channel = SocketChannel.open(address);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        in.limit(0);
    }

    /** A request as it is sent. */
    static byte[] request(String method, String path, String token, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token
                + (method.equals("POST")
                        ? "\r\nContent-Type: application/json\r\nContent-Length: " + content.length
                        : "")
                + "\r\n\r\n" + body;
        return head.getBytes(StandardCharsets.UTF_8);
    }

    /** Sends a request and reads the answer; gives its status. */
    int exchange(byte[] request) throws IOException {
        ByteBuffer out = ByteBuffer.wrap(request);
        while (out.hasRemaining()) {
            channel.write(out);
        }
        String head = head();
        int length = contentLength(head);
        while (in.remaining() < length) {
            length -= in.remaining();
            in.limit(0).position(0);
            fill();
        }
        in.position(in.position() + length);
        return Integer.parseInt(head.substring(9, 12));
    }

    private String head() throws IOException {
        int from = in.position();
        while (true) {
            for (int i = from; i + 3 < in.limit(); i++) {
                if (in.get(i) == '\r' && in.get(i + 1) == '\n' && in.get(i + 2) == '\r' && in.get(i + 3) == '\n') {
                    String head = new String(
                            in.array(), in.position(), i - in.position(), StandardCharsets.ISO_8859_1);
                    in.position(i + 4);
                    return head;
                }
            }
            fill();
            from = in.position();
        }
    }

    private static int contentLength(String head) {
        String lower = head.toLowerCase(Locale.ROOT);
        int at = lower.indexOf("\r\ncontent-length:");
        if (at < 0) {
            throw new IllegalStateException("an answer without a length: " + head);
        }
        int end = lower.indexOf('\r', at + 2);
        return Integer.parseInt(
                lower.substring(at + 17, end < 0 ? lower.length() : end).strip());
    }

    private void fill() throws IOException {
        in.compact();
        if (!in.hasRemaining()) {
            in = ByteBuffer.allocate(in.capacity() * 2).put(in.flip());
        }
        int count = channel.read(in);
        in.flip();
        if (count < 0) {
            throw new EOFException("the hub has closed the connection");
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
