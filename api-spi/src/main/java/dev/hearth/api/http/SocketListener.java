package dev.hearth.api.http;

/** Hears of a web socket. On the loop. */
public interface SocketListener {
    /** A text frame. */
    void onText(String text);

    /** A binary frame. */
    void onBinary(byte[] bytes);

    /** The socket is closed, by whichever side; called once, whatever happens. */
    void onClose(int code, String reason);
}
