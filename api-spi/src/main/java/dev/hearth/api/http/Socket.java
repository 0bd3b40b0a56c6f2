package dev.hearth.api.http;

/**
 * One side of a web socket. Loop only. Frames are written in the order they were sent, several in one go where they are
 * small.
 */
public interface Socket {
    /** Who it is, for the log: {@code 192.168.1.20}. */
    String remote();

    /**
     * Sends one text frame whose content is the parts one behind the other; nobody changes them afterwards. Nothing
     * happens when the socket is closed.
     *
     * @param parts UTF-8
     */
    void send(byte[]... parts);

    /** Sends one binary frame. */
    void sendBinary(byte[] bytes);

    /** How many frames wait for the client. */
    int pending();

    /** Closes it after what was sent. The listener hears of it. */
    void close(int code, String reason);

    /** Closes it at once and drops what waits. The listener hears of it. */
    void terminate();
}
