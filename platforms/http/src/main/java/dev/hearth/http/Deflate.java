package dev.hearth.http;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Compression of messages of web sockets (RFC 7692), each by itself. One for all sockets. Thread of the sockets only, but
 * for {@link #close}.
 */
final class Deflate {
    /** Shorter messages are sent as they are: they would hardly get shorter. */
    private static final int FROM = 1_024;

    // What a flush ends with, which is left out of the message.
    private static final byte[] TAIL = {0, 0, (byte) 0xff, (byte) 0xff};

    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private final Inflater inflater = new Inflater(true);
    private byte[] buffer = new byte[8 * 1024];

    /** Writes a frame, compressed if it is long enough. */
    void writeFrame(Frame frame, ByteBuf out) {
        if (frame.length() < FROM) {
            frame.writeFrame(out);
            return;
        }
        deflater.reset();
        int length = 0;
        for (int i = 0; i < frame.parts().length; i++) {
            deflater.setInput(frame.parts()[i]);
            int flush = i == frame.parts().length - 1 ? Deflater.SYNC_FLUSH : Deflater.NO_FLUSH;
            int written;
            do {
                room(length);
                written = deflater.deflate(buffer, length, buffer.length - length, flush);
                length += written;
            } while (length == buffer.length || (flush == Deflater.NO_FLUSH && !deflater.needsInput()));
        }
        length -= TAIL.length;
        if (length >= frame.length()) {
            frame.writeFrame(out);
        } else {
            Frame.writeHead(out, frame.opcode() | Frame.COMPRESSED, length);
            out.writeBytes(buffer, 0, length);
        }
        shrink();
    }

    private void room(int length) {
        if (buffer.length - length < 1_024) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
    }

    private void shrink() {
        if (buffer.length > 1024 * 1024) {
            buffer = new byte[8 * 1024];
        }
    }

    /**
     * The message before it was compressed; null when it gets longer than {@link Limits#MESSAGE_BYTES}.
     *
     * @throws DataFormatException when it is not compressed
     */
    byte @Nullable [] inflate(byte[] compressed, int length) throws DataFormatException {
        inflater.reset();
        byte[] whole = Arrays.copyOf(compressed, length + TAIL.length);
        System.arraycopy(TAIL, 0, whole, length, TAIL.length);
        inflater.setInput(whole);
        int inflated = 0;
        while (!inflater.finished()) {
            room(inflated);
            int more = inflater.inflate(buffer, inflated, buffer.length - inflated);
            inflated += more;
            if (inflated > Limits.MESSAGE_BYTES) {
                shrink();
                return null;
            }
            if (more == 0 && inflater.needsInput()) {
                break;
            }
            if (more == 0 && inflater.needsDictionary()) {
                throw new DataFormatException("a dictionary is asked for");
            }
        }
        byte[] message = Arrays.copyOf(buffer, inflated);
        shrink();
        return message;
    }

    /** Gives the memory back; nobody uses it any more. */
    void close() {
        deflater.end();
        inflater.end();
    }
}
