package dev.hearth.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client that sends exactly what it is told to. */
final class RawClient implements AutoCloseable {
    final Socket socket;
    private final InputStream in;

    RawClient(int port) throws IOException {
        this(new Socket(InetAddress.getLoopbackAddress(), port));
    }

    RawClient(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(10_000);
        in = socket.getInputStream();
    }

    RawClient send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    RawClient send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    /** One answer, head and body. */
    String answer() throws IOException {
        String head = head();
        int at = head.toLowerCase(java.util.Locale.ROOT).indexOf("content-length: ");
        int length = at < 0 ? 0 : Integer.parseInt(head.substring(at + 16, head.indexOf('\r', at)));
        return head + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    /** What comes up to the empty line. */
    String head() throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        String text = "";
        while (!text.endsWith("\r\n\r\n")) {
            int b = in.read();
            if (b < 0) {
                return text;
            }
            read.write(b);
            text = read.toString(StandardCharsets.ISO_8859_1);
        }
        return text;
    }

    byte[] read(int length) throws IOException {
        return in.readNBytes(length);
    }

    /** Whatever comes until the server closes. */
    String rest() throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    // ---- frames of web sockets ----

    /** Becomes a web socket. */
    RawClient upgrade(String path, String... headers) throws IOException {
        send("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                + String.join("", java.util.Arrays.stream(headers).map(h -> h + "\r\n").toList()) + "\r\n");
        return this;
    }

    /** Sends a frame, masked. */
    RawClient frame(int firstByte, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(firstByte);
        if (content.length < 126) {
            out.write(0x80 | content.length);
        } else if (content.length < 65_536) {
            out.write(0x80 | 126);
            out.write(content.length >> 8);
            out.write(content.length);
        } else {
            out.write(0x80 | 127);
            for (int shift = 56; shift >= 0; shift -= 8) {
                out.write((int) ((long) content.length >> shift));
            }
        }
        byte[] mask = {1, 2, 3, 4};
        out.writeBytes(mask);
        for (int i = 0; i < content.length; i++) {
            out.write(content[i] ^ mask[i % 4]);
        }
        return send(out.toByteArray());
    }

    RawClient text(String text) throws IOException {
        return frame(0x81, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A frame from the server. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Received(int firstByte, byte[] content) {
        String text() {
            return new String(content, StandardCharsets.UTF_8);
        }

        int code() {
            return (content[0] & 0xff) << 8 | (content[1] & 0xff);
        }
    }

    Received receive() throws IOException {
        int first = in.read();
        int length = in.read();
        if (length == 126) {
            length = in.read() << 8 | in.read();
        } else if (length == 127) {
            byte[] eight = in.readNBytes(8);
            length = (eight[4] & 0xff) << 24 | (eight[5] & 0xff) << 16 | (eight[6] & 0xff) << 8 | (eight[7] & 0xff);
        }
        return new Received(first, in.readNBytes(Math.max(0, length)));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
