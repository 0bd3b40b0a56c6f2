package dev.hearth.api.http;

/**
 * The open end of an answer that goes on. Loop only.
 *
 * <p>What the client has not taken yet waits, up to 4 MiB; a client that falls further behind is cut off.
 */
public interface HttpStream {
    /** Sends bytes as soon as the client takes them; nobody changes them. Nothing happens when it has gone. */
    void write(byte[] bytes);

    /** How many bytes wait for the client: a source that can leave something out, such as a picture, goes by it. */
    long pending();

    /** Ends the answer. */
    void close();
}
