package dev.hearth.http;

import dev.hearth.api.loop.InboxFullException;
import dev.hearth.api.loop.Loop;
import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;

/**
 * What the loop hands to the thread of the sockets: collected during a turn, handed over in one go behind everything that
 * waits in the loop's inbox, so that the answers to many requests, and the frames of many sockets, cost one wake-up.
 */
final class Outbox {
    private final Loop loop;
    private final EventLoop io;
    // Loop only.
    private List<Runnable> handed = new ArrayList<>();
    private long turn;

    Outbox(Loop loop, EventLoop io) {
        this.loop = loop;
        this.io = io;
    }

    /** The number of the turn: what is collected under the same number is handed over together. Loop only. */
    long turn() {
        return turn;
    }

    /** Hands over. Loop only; what was handed over first runs first. */
    void hand(Runnable toSockets) {
        handed.add(toSockets);
        if (handed.size() == 1) {
            try {
                loop.execute(this::deliver);
            } catch (InboxFullException e) {
                deliver();
            }
        }
    }

    private void deliver() {
        List<Runnable> batch = handed;
        handed = new ArrayList<>();
        turn++;
        try {
            io.execute(() -> batch.forEach(Runnable::run));
        } catch (RejectedExecutionException e) {
            // The server has gone, and every connection with it.
            return;
        }
    }
}
