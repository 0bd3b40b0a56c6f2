package dev.hearth.core.plugin;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Work on a worker that somebody else can interrupt for as long as it goes on, and no longer. Any thread. */
final class Opening<T> {
    private final Callable<T> work;
    private @Nullable Thread thread;
    private boolean interrupted;

    /** Nothing is begun yet. */
    Opening(Callable<T> work) {
        this.work = work;
    }

    /** Does the work on the calling thread. */
    T run() throws Exception {
        begin();
        try {
            return work.call();
        } finally {
            end();
        }
    }

    private synchronized void begin() {
        thread = Thread.currentThread();
        if (interrupted) {
            thread.interrupt();
        }
    }

    private synchronized void end() {
        thread = null;
        if (interrupted) {
            Thread.interrupted(); // the worker's next work must not suffer
        }
    }

    /** Interrupts the work, if it is not done. */
    synchronized void interrupt() {
        interrupted = true;
        if (thread != null) {
            thread.interrupt();
        }
    }
}
