package dev.hearth.http;

/** What the server looks at every now and then to end what takes too long. Thread of the sockets only. */
interface Watched {
    /** Looks at the clock; may close the connection, but must not yet forget it. */
    void look(long nanoTime);

    /** The server stops: end when what is being done is done. */
    void stop();

    /** The server stops and waits no longer. */
    void kill();
}
