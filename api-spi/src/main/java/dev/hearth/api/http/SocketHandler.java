package dev.hearth.api.http;

/** Takes in new web sockets under a path. On the loop. */
@FunctionalInterface
public interface SocketHandler {
    /** A client has connected. Frames are held back until this returns. */
    SocketListener open(HttpRequest request, Socket socket);
}
