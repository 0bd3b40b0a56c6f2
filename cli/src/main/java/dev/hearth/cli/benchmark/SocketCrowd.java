package dev.hearth.cli.benchmark;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Many clients of the WebSocket API on one thread. Once they are logged in and have subscribed they only count what
 * comes.
 */
final class SocketCrowd implements AutoCloseable {
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final Selector selector = Selector.open();
    private final List<Client> clients = new ArrayList<>();
    private long frames;

    /**
     * Connects them, one after the other.
     *
     * @param command what each sends after it has logged in, as JSON with {@code id} 1; empty for nothing
     */
    SocketCrowd(InetSocketAddress address, int count, String token, String command) throws IOException {
        for (int i = 0; i < count; i++) {
            clients.add(connect(address, token, command));
        }
        for (Client client : clients) {
            client.channel.configureBlocking(false);
            client.channel.register(selector, SelectionKey.OP_READ, client);
        }
    }

    private static Client connect(InetSocketAddress address, String token, String command) throws IOException {
        Client client = new Client(SocketChannel.open(address));
        client.channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        String upgrade = String.join(
                "\r\n",
                "GET /api/websocket HTTP/1.1",
                "Host: 127.0.0.1",
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Key: aGVhcnRoIGJlbmNobWFyaw==",
                "Sec-WebSocket-Version: 13",
                "",
                "");
        client.write(upgrade.getBytes(StandardCharsets.US_ASCII));
        client.skipHead();
        client.awaitFrames(1); // auth_required
        client.send("{\"type\":\"auth\",\"access_token\":\"" + token + "\"}");
        client.awaitFrames(1); // auth_ok
        if (!command.isEmpty()) {
            client.send(command);
            client.awaitFrames(1); // the result
        }
        return client;
    }

    /** Reads until so many frames have come to all of them together since the last time. */
    void await(long wanted) throws IOException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (frames < wanted) {
            selector.select(key -> frames += ((Client) key.attachment()).read(), 1_000);
            if (System.nanoTime() > deadline) {
                throw new IOException("of " + wanted + " messages only " + frames + " came");
            }
        }
        frames -= wanted;
    }

    /** Takes them back from what is watched, so that they never read again. */
    void stopReading() {
        selector.keys().forEach(SelectionKey::cancel);
    }

    @Override
    public void close() throws IOException {
        for (Client client : clients) {
            client.channel.close();
        }
        selector.close();
    }

    /** One of them. */
    private static final class Client {
        final SocketChannel channel;
        private final ByteBuffer in = ByteBuffer.allocate(1 << 14);
        // How much of the frame that has begun is still to come.
        private long rest;

        Client(SocketChannel channel) {
            this.channel = channel;
            in.limit(0);
        }

        void write(byte[] bytes) throws IOException {
            ByteBuffer out = ByteBuffer.wrap(bytes);
            while (out.hasRemaining()) {
                channel.write(out);
            }
        }

        /** Sends a text frame, with a mask of zeros. */
        void send(String text) throws IOException {
            byte[] content = text.getBytes(StandardCharsets.UTF_8);
            ByteBuffer frame = ByteBuffer.allocate(content.length + 8);
            frame.put((byte) 0x81);
            if (content.length < 126) {
                frame.put((byte) (0x80 | content.length));
            } else {
                frame.put((byte) (0x80 | 126)).putShort((short) content.length);
            }
            frame.putInt(0).put(content).flip();
            byte[] bytes = new byte[frame.remaining()];
            frame.get(bytes);
            write(bytes);
        }

        void skipHead() throws IOException {
            int matched = 0;
            while (matched < 4) {
                if (!in.hasRemaining()) {
                    fill();
                }
                byte next = in.get();
                matched = next == "\r\n\r\n".charAt(matched) ? matched + 1 : next == '\r' ? 1 : 0;
            }
        }

        void awaitFrames(int count) throws IOException {
            int seen = take();
            while (seen < count) {
                fill();
                seen += take();
            }
        }

        int read() {
            try {
                fill();
                return take();
            } catch (IOException e) {
                throw new IllegalStateException("a client lost its connection", e);
            }
        }

        private void fill() throws IOException {
            in.compact();
            int count = channel.read(in);
            in.flip();
            if (count < 0) {
                throw new EOFException("the hub has closed a socket");
            }
        }

        /** How many frames end in what has come. */
        private int take() {
            int ended = 0;
            while (true) {
                if (rest > 0) {
                    int part = (int) Math.min(rest, in.remaining());
                    in.position(in.position() + part);
                    rest -= part;
                    if (rest > 0) {
                        return ended;
                    }
                    ended++;
                }
                if (!frameBegins()) {
                    return ended;
                }
            }
        }

        private boolean frameBegins() {
            if (in.remaining() < 2) {
                return false;
            }
            int at = in.position();
            int shortLength = in.get(at + 1) & 0x7F;
            int head = shortLength < 126 ? 2 : shortLength == 126 ? 4 : 10;
            if (in.remaining() < head) {
                return false;
            }
            rest = switch (head) {
                case 2 -> shortLength;
                case 4 -> in.getShort(at + 2) & 0xFFFF;
                default -> in.getLong(at + 2);
            };
            in.position(at + head);
            return rest > 0;
        }
    }
}
