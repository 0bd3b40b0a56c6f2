package dev.hearth.http;

import java.time.Duration;

/**
 * How long the server waits and how much it takes in. Tests make them smaller.
 *
 * @param head how long a client may take to send the head of a request, from its first byte or from connecting
 * @param body how long it may pause while it sends a body
 * @param whole how long it may take for all of a body
 * @param idle how long a connection is kept for the next request; aiohttp: {@code keepalive_timeout}
 * @param ping how often a web socket is pinged, and how long the answer may take; Home Assistant: {@code heartbeat=55}
 * @param closing how long a client may take to close its end after the server has closed its own
 * @param sweep how often all of these are looked at
 * @param connections how many there may be; one more is closed at once
 * @param bodyBytes how much of all bodies together may be in memory; a request that needs more gets 503
 * @param socketBytes how much may wait for one web socket before it is cut off
 * @param socketFrames how many frames may
 */
record Limits(
        Duration head,
        Duration body,
        Duration whole,
        Duration idle,
        Duration ping,
        Duration closing,
        Duration sweep,
        int connections,
        long bodyBytes,
        long socketBytes,
        int socketFrames) {
    /** The longest message that a web socket takes. aiohttp: {@code max_msg_size}. */
    static final int MESSAGE_BYTES = 4 * 1024 * 1024;

    /** The longest request line and the longest sum of all header lines, in bytes. aiohttp allows 8,190 each line. */
    static final int LINE_BYTES = 8_190;

    static final int HEAD_BYTES = 32 * 1024;

    /** How much may wait for the client of an answer that goes on. */
    static final long STREAM_BYTES = 4L * 1024 * 1024;

    static final Limits USUAL = new Limits(
            Duration.ofSeconds(20),
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            Duration.ofSeconds(75),
            Duration.ofSeconds(55),
            Duration.ofSeconds(10),
            Duration.ofSeconds(1),
            20_000,
            Math.max(20L << 20, Runtime.getRuntime().maxMemory() / 4),
            8L << 20,
            4_096);
}
