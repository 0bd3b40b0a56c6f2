package dev.hearth.wakeonlan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Asks whether a machine answers, by the program of that name, since only privileged programs may ask by themselves. No
 * shell is involved. Home Assistant does the same.
 *
 * @param program the program and what comes before the host
 */
record Ping(List<String> program) {
    private static final int PATIENCE_SECONDS = 5;

    /** One question, with a second to be answered. */
    static final Ping ONCE = new Ping(List.of("ping", "-c", "1", "-W", "1"));

    /**
     * Whether it answers. Blocks, so it belongs on a worker.
     *
     * @throws IOException when the program cannot be started
     */
    boolean reaches(String host) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(program);
        words.add(host);
        Process process = new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            process.getOutputStream().close();
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } finally {
            process.destroyForcibly();
        }
    }
}
