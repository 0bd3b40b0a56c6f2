package dev.hearth.http;

import io.netty.buffer.ByteBuf;

/**
 * Bytes on their way out: a frame of a web socket, or a piece of an answer.
 *
 * @param opcode that of RFC 6455, section 5.2; ignored outside of web sockets
 * @param parts one behind the other, shared and never changed
 * @param length the sum of their lengths
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them, and copying is what they are to avoid
record Frame(int opcode, byte[][] parts, int length) {
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private static final int FINAL = 0x80;
    static final int COMPRESSED = 0x40;

    static Frame of(int opcode, byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length = Math.addExact(length, part.length);
        }
        return new Frame(opcode, parts, length);
    }

    /** Writes head and content as a server does, unmasked. */
    void writeFrame(ByteBuf out) {
        writeHead(out, opcode, length);
        writeTo(out);
    }

    /** Writes the content alone. */
    void writeTo(ByteBuf out) {
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
    }

    /** Writes the head of a whole frame. */
    static void writeHead(ByteBuf out, int opcodeAndFlags, int length) {
        out.writeByte(FINAL | opcodeAndFlags);
        if (length < 126) {
            out.writeByte(length);
        } else if (length < 65_536) {
            out.writeByte(126);
            out.writeShort(length);
        } else {
            out.writeByte(127);
            out.writeLong(length);
        }
    }
}
